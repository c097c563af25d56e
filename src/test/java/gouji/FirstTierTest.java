package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class FirstTierTest {
  /** In a process of its own, as it would slow all tests that come after it down. */
  @Test
  void theSecondCompilerIsToldToCompileNothingButHashing() throws Exception {
    List<String> command = GatewayProcess.java();
    command.add(Told.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String directives = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(directives).isZero();
    assertThat(directives.split("matching: "))
        .anySatisfy(
            hashing ->
                assertThat(hashing)
                    .startsWith("sun/security/provider/*.*")
                    .containsPattern("c2 directives:\\s+inline: -\\s+Enable:true Exclude:false"))
        .anySatisfy(
            rest ->
                assertThat(rest)
                    .startsWith("*.*")
                    .containsPattern("c2 directives:\\s+inline: -\\s+Enable:true Exclude:true"));
  }

  /** Tells what the compilers have been told. */
  static final class Told {
    private Told() {}

    public static void main(String[] arguments) throws Exception {
      FirstTier.only();
      Object directives =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesPrint",
                  new Object[0],
                  new String[0]);
      System.out.println(directives);
    }
  }
}
