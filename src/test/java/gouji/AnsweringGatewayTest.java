package gouji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gouji.ledger.Ledger;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway whole, from a mail in a mailbox to the reply at whoever sent it. */
class AnsweringGatewayTest {
  private static final Path SAMPLES = Path.of("samples");

  @Test
  void aMailIsAnsweredAndAMachineIsNot(@TempDir Path home) throws Exception {
    try (Mailbox mailbox = new Mailbox();
        Letterbox letterbox = new Letterbox(0)) {
      mailbox.put(
          Mails.with(
              "machine@example.com",
              "自动",
              "Auto-Submitted: auto-generated\n",
              SAMPLES.resolve("letter.txt")));
      mailbox.put(
          Mails.with(
              "张三 <zhang@example.com>",
              "两份",
              "CamelMailTo: evil@x.cn\nmail.smtp.host: evil.x.cn\nReply-To: evil@x.cn\n",
              SAMPLES.resolve("wrong-figure.pdf"),
              SAMPLES.resolve("word.docx")));
      try (ConfigurableApplicationContext gateway = gateway(home, mailbox, letterbox)) {
        Ledger ledger = gateway.getBean(Ledger.class);
        await().atMost(Duration.ofSeconds(90)).until(() -> !letterbox.posted().isEmpty());
        await().atMost(Duration.ofSeconds(60)).until(() -> decided(ledger) == 2);
        assertThat(mailbox.count("done")).isEqualTo(2);
      }
      assertThat(letterbox.posted()).singleElement().satisfies(AnsweringGatewayTest::isRight);
    }
  }

  private static long decided(Ledger ledger) {
    return ledger.counts().submissions().values().stream().mapToLong(Long::longValue).sum();
  }

  private static void isRight(Letterbox.Posted posted) throws Exception {
    assertThat(posted.returnPath()).isEqualTo("<>");
    assertThat(posted.recipient()).isEqualTo("<zhang@example.com>");
    MimeMessage reply = posted.mail();
    assertThat(reply.getSubject()).isEqualTo("答复：两份（接收 1 份，退回 1 份）");
    assertThat(Mails.text(reply)).contains("1. wrong-figure.pdf：退回", "2. word.docx：接收");
    assertThat(Mails.attached(reply)).containsExactly("数据.zip", "核查单.pdf");
    assertThat(new String(Mails.attachment(reply, "核查单.pdf"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }

  private static ConfigurableApplicationContext gateway(
      Path home, Mailbox mailbox, Letterbox letterbox) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--gouji.home=" + home,
                "--gouji.jobs=2",
                "--gouji.clerks=4",
                "--server.port=0",
                "--gouji.mail.user=" + Mailbox.user(),
                "--gouji.mail.password=" + Mailbox.PASSWORD,
                "--gouji.reply.enabled=true",
                "--gouji.reply.host=127.0.0.1",
                "--gouji.reply.port=" + letterbox.port(),
                "--gouji.reply.starttls=false",
                "--gouji.reply.from=信息公开核查 <gouji@example.com>"));
    mailbox
        .settings(mailbox.port())
        .forEach((name, value) -> settings.add("--" + name + "=" + value));
    return new SpringApplicationBuilder(Gateway.class).run(settings.toArray(String[]::new));
  }
}
