package gouji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house: which room may look into which other, and through which door third parties come. */
class RoomsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gouji");

  private static final List<String> ROOMS =
      List.of(
          "submission",
          "figure",
          "container",
          "document",
          "grid",
          "form",
          "report",
          "check",
          "verdict",
          "archive",
          "dossier",
          "ledger",
          "clerk",
          "reply",
          "camel",
          "access",
          "api",
          "desk");

  @DisplayName("a room imports only the rooms beside it")
  @ParameterizedTest(name = "{0} may import: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          submission | ''
          figure     | ''
          container  | submission
          document   | submission
          grid       | document
          form       | figure
          report     | submission document grid form figure
          check      | report form figure document
          verdict    | check report form figure grid document container submission
          archive    | verdict check report form figure document submission
          dossier    | verdict check report form document container submission
          ledger     | verdict check report form figure document submission
          clerk      | ledger archive verdict check report submission
          reply      | dossier ledger archive verdict check report submission
          camel      | reply submission
          access     | ledger
          api        | access clerk dossier ledger archive verdict check report form figure document submission
          desk       | access clerk dossier ledger archive verdict check report form figure document submission
          """)
  void looksOnlyInto(String room, String neighbours) {
    List<String> allowed = new ArrayList<>(Arrays.asList(neighbours.split(" ")));
    allowed.add(room);
    String[] shut =
        ROOMS.stream()
            .filter(other -> !allowed.contains(other))
            .map(other -> "gouji." + other + "..")
            .toArray(String[]::new);
    rule(noClasses().that().resideInAPackage("gouji." + room + "..").should(), shut);
  }

  @DisplayName("a library is seen only by the rooms beside it")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.pdfbox..           | document.pdf dossier
          org.apache.fontbox..          | document.pdf dossier
          org.apache.tika..             | document.office
          org.apache.poi..              | document.office container
          org.apache.commons.compress.. | container document.office
          org.apache.james..            | container document.text
          org.jsoup..                   | document.text
          org.yaml..                    | form
          com.fasterxml..               | archive api desk
          de.siegmar..                  | archive
          java.sql..                    | ledger
          javax.sql..                   | ledger ROOT
          org.flywaydb..                | ledger
          com.zaxxer..                  | ledger
          org.apache.camel..            | camel ROOT
          org.springframework..         | camel access api desk ROOT
          org.thymeleaf..               | desk
          jakarta.servlet..             | access api desk
          jakarta.mail..                | camel
          jakarta.jms..                 | camel ROOT
          org.apache.hc..               | camel
          jakarta.activation..          | camel
          org.eclipse.angus..           | camel
          org.apache.activemq..         | ROOT
          picocli..                     | ROOT
          me.tongfei..                  | ROOT
          """)
  void comesThroughItsDoor(String library, String rooms) {
    String[] doors =
        Arrays.stream(rooms.split(" "))
            .map(room -> room.equals("ROOT") ? "gouji" : "gouji." + room)
            .toArray(String[]::new);
    rule(noClasses().that().resideOutsideOfPackages(doors).should(), library);
  }

  private static void rule(ClassesShould should, String... packages) {
    ArchRule rule =
        should.dependOnClassesThat().resideInAnyPackage(packages).allowEmptyShould(true);
    rule.check(HOUSE);
  }
}
