package gouji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Severity;
import gouji.document.Limits;
import gouji.form.Shelf;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.DirectExaminer;
import gouji.verdict.Failure;
import gouji.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {
  private static final MessageJson.Handling HANDLING =
      new MessageJson.Handling(
          "01JD4XQ8Z5V2K",
          Instant.parse("2023-01-31T20:00:00Z"),
          Instant.parse("2023-01-31T20:00:01.123456Z"));
  private static final Verdict ACCEPTED =
      Samples.verdict(
          "2022.pdf",
          Samples.report(
              Samples.NEWER,
              Samples.of("东山动物园", 2022),
              "animals/born/young=12",
              "animals/born/fed=",
              "money/tickets/amount=0.50"),
          Samples.finding("cell.blank", Severity.NOTICE, "空白。", "animals/born/fed"));

  @Test
  void anAcceptedMessageIsTheReportAndHowItWasHandled() throws IOException {
    String message = message(ACCEPTED);

    assertThat(MessageSchemas.faults("accepted", message)).isEmpty();
    assertThat(message)
        .startsWith(
            "{\"id\":\"01JD4XQ8Z5V2K\",\"fate\":\"accepted\","
                + "\"receivedAt\":\"2023-01-31T20:00:00Z\","
                + "\"decidedAt\":\"2023-01-31T20:00:01.123456Z\",\"file\":\"2022.pdf\",")
        .contains("\"value\":0.5,");
    assertThat(Json.parse(message).at("cells").items()).hasSize(3);
  }

  @Test
  void anAcceptedMessageEndsInTheReportsOwnJson() throws IOException {
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    VerdictJson.write(Samples.RULED, own);
    String members = own.toString(StandardCharsets.UTF_8).substring(1);

    assertThat(message(Samples.RULED)).endsWith("Z\"," + members);
  }

  @Test
  void whatPeopleRuledIsToldAsSuch() throws IOException {
    String message = message(Samples.RULED);

    assertThat(MessageSchemas.faults("accepted", message)).isEmpty();
    assertThat(message)
        .contains(
            "\"value\":21,\"text\":\"21\"",
            "\"corrected\":{\"from\":12,\"fromText\":\"12\",\"by\":\"张三\","
                + "\"at\":\"2023-02-01T12:00:00Z\",\"reason\":\"看反了\"}",
            "\"waived\":{\"by\":\"李四\",\"at\":\"2023-02-01T12:00:00Z\","
                + "\"reason\":\"=电话核实无误\"}");
  }

  @Test
  void aRejectedMessageTellsWhatWasFoundAndNoFigures() throws IOException {
    Verdict verdict =
        Samples.verdict(
            "bad.pdf",
            Samples.report(Samples.NEWER, Samples.of("西山动物园", 2022), "animals/born/young=1"),
            Samples.finding("cell.missing", Severity.ERROR, "缺“三”行。", "animals/kept/young"));
    String message = message(verdict);

    assertThat(MessageSchemas.faults("rejected", message)).isEmpty();
    assertThat(Json.parse(message).has("cells")).isFalse();
  }

  @Test
  void aRejectedMessageLeavesOpenWhatNobodyKnows() throws IOException {
    Verdict verdict =
        Samples.refused("x", Samples.finding("document.scanned", Severity.ERROR, "图片。"));

    assertThat(MessageSchemas.faults("rejected", message(verdict))).isEmpty();
  }

  @Test
  void aQuarantinedMessageTellsWhatHappenedInALine() throws IOException {
    Failure failure = new Failure("年报.pdf", "IllegalStateException: nobody\n\tat gouji.X\n");
    String message = MessageJson.of(failure, ACCEPTED.sha256(), HANDLING);

    assertThat(MessageSchemas.faults("quarantined", message)).isEmpty();
    assertThat(Json.parse(message).at("failure").text()).isEqualTo("IllegalStateException: nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ruled.pdf", "wrong-figure.pdf", "word.docx", "of-2020.docx"})
  void messagesOnRealDocumentsKeepTheirSchema(String sample) throws Exception {
    for (Verdict verdict : examined(Path.of("samples", sample))) {
      String fate = verdict.accepted() ? "accepted" : "rejected";
      assertThat(MessageSchemas.faults(fate, message(verdict))).isEmpty();
    }
  }

  @Test
  void aSchemaRefusesWhatItDoesNotAllow() throws IOException {
    String message = message(ACCEPTED);

    assertThat(MessageSchemas.faults("rejected", message)).isNotEmpty();
    assertThat(
            MessageSchemas.faults(
                "accepted", message.replace("\"value\":0.5", "\"value\":\"0.5\"")))
        .hasSize(1);
    assertThat(
            MessageSchemas.faults("accepted", message.replace("2023-01-31T20:00:00Z", "31.1.2023")))
        .hasSize(1);
    assertThat(MessageSchemas.faults("accepted", message.replace("\"page\":1,", ""))).hasSize(1);
    assertThat(
            MessageSchemas.faults(
                "accepted", message.replace("\"rule\":", "\"undescribed\":1,\"rule\":")))
        .hasSize(1);
  }

  private static List<Verdict> examined(Path file) throws IOException {
    Submission submission =
        Submission.of(
            file.toString(),
            Bytes.of(Files.readAllBytes(file)),
            new Origin(Origin.Way.COMMAND_LINE, ""));
    List<Verdict> verdicts = new ArrayList<>();
    new DirectExaminer(Shelf.standard().forms(), Limits.DEFAULT)
        .examine(submission, outcome -> verdicts.add((Verdict) outcome));
    assertThat(verdicts).isNotEmpty();
    return verdicts;
  }

  private static String message(Verdict verdict) {
    return verdict.accepted()
        ? MessageJson.of(ReportText.of(verdict), HANDLING)
        : MessageJson.of(verdict, HANDLING);
  }
}
