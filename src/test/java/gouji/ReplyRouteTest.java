package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.check.Finding;
import gouji.clerk.Arbiter;
import gouji.clerk.Clerk;
import gouji.form.FigureName;
import gouji.ledger.Actor;
import gouji.ledger.Message;
import gouji.ledger.Standing;
import gouji.submission.Bytes;
import gouji.submission.Origin;
import gouji.submission.Submission;
import gouji.verdict.Allowance;
import gouji.verdict.Examiner;
import gouji.verdict.Failure;
import gouji.verdict.Objection;
import gouji.verdict.Outcome;
import gouji.verdict.Ruling;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies from the decision to the mailbox of whoever sent the mail. */
class ReplyRouteTest extends WithReplies {
  @Test
  void whatWasAcceptedIsToldWithItsFigures() throws Exception {
    String id = handIn("2022年报", "Message-ID: <1@x>\n", "ruled.pdf");
    MimeMessage reply = replies(id).get(0);

    assertThat(reply.getSubject()).isEqualTo("答复：2022年报（接收）");
    assertThat(reply.getHeader("To", ",")).isEqualTo(SENDER);
    assertThat(reply.getHeader("Auto-Submitted", ",")).isEqualTo("auto-replied");
    assertThat(reply.getHeader("In-Reply-To")).hasSize(1);
    assertThat(reply.getMessageID()).isEqualTo("<gouji." + id + ".1@example.com>");
    assertThat(server.posted().get(0).returnPath()).isEqualTo("<>");
    assertThat(server.posted().get(0).recipient()).isEqualTo("<" + SENDER + ">");
    assertThat(Mails.text(reply)).contains("“2022年报”", "结论：接收", "ruled.pdf：接收", id);
    assertThat(Mails.attached(reply)).containsExactly("数据.zip");
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(Mails.attachment(reply, "数据.zip")), StandardCharsets.UTF_8)) {
      List<String> names = new ArrayList<>();
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        names.add(file.getName());
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("\uFEFFreport,");
      }
      assertThat(names).hasSize(5).allMatch(name -> name.matches("[^/]+-20\\d\\d/[a-z]+\\.csv"));
    }
    assertThat(events(id)).contains("answered");
  }

  @Test
  void whatWasRejectedIsToldWithADossierOfSlipAndPages() throws Exception {
    String id = handIn("年报", "", "wrong-figure.pdf");
    MimeMessage reply = replies(id).get(0);

    assertThat(Mails.text(reply)).contains("结论：退回", "“总计”填的是 200", "怎样改：");
    assertThat(Mails.attached(reply)).containsExactly("核查单.pdf");
    try (PDDocument dossier = Loader.loadPDF(Mails.attachment(reply, "核查单.pdf"))) {
      String text = new PDFTextStripper().getText(dossier);
      assertThat(text).contains("报告核查结果", "wrong-figure.pdf", "原件第 2 页", "相加得 203");
      assertThat(text.indexOf("报告核查结果")).isLessThan(text.indexOf("原件第 2 页"));
      assertThat(text).doesNotContain(".eml");
    }
  }

  @Test
  void whatWasCorrectedAndStillIsRejectedIsToldWithItsPages() throws Exception {
    String id = handIn("年报", "", "wrong-figure.pdf");
    assertThat(replies(id)).hasSize(1);
    Arbiter arbiter = new Arbiter(ledger, outbox, MAX_BYTES, true, clock);
    Standing seen = arbiter.standing(id, 1).orElseThrow();
    Finding wrong =
        seen.rulings().asRead().findings().stream().filter(Finding::rejects).findFirst().get();
    FigureName other = new FigureName("documents", "rules", "issued");
    List<Ruling> rulings =
        List.of(
            new Ruling.Correction(other, "7", "漏填"),
            new Ruling.Waiver(Objection.of(wrong), "已核实"),
            new Ruling.Rejection("请盖章。"));
    arbiter.rule(new Actor("张三", "local"), id, 1, seen.version(), rulings);

    MimeMessage reply = replies(id).get(1);

    try (PDDocument dossier = Loader.loadPDF(Mails.attachment(reply, "核查单.pdf"))) {
      assertThat(new PDFTextStripper().getText(dossier))
          .contains("请盖章。", "原件第 2 页")
          .doesNotContain("相加得 203");
    }
  }

  @Test
  void aMailWithSeveralDocumentsGetsOneReply() throws Exception {
    String id = handIn("三份", "", "ruled.pdf", "missing-row.docx", "wrong-figure.pdf", "word.docx");
    List<MimeMessage> replies = replies(id);

    assertThat(replies).hasSize(1);
    assertThat(replies.get(0).getSubject()).isEqualTo("答复：三份（接收 2 份，退回 2 份）");
    assertThat(Mails.text(replies.get(0)))
        .contains("1. ruled.pdf：接收", "2. missing-row.docx：退回", "3. wrong-figure.pdf：退回");
    assertThat(Mails.attached(replies.get(0))).containsExactly("数据.zip", "核查单.pdf");
  }

  @Test
  void whatWasQuarantinedIsNobodysFaultAndToldAgainWhenItIsDecided() throws Exception {
    String id = receive(SENDER, "年报", "", "ruled.pdf");
    Examiner broken =
        new Examiner() {
          @Override
          public void examine(Submission s, Consumer<Outcome> to) {
            to.accept(new Failure(s.name() + "!/ruled.pdf", "a trace of ours"));
          }

          @Override
          public void close() {}
        };
    new Clerk(ledger, broken, MAX_BYTES, outbox, true, decided -> {}, clock).decide(id);
    MimeMessage first = replies(id).get(0);
    assertThat(Mails.text(first)).contains("待查", "不必重发").doesNotContain("trace");
    ledger.reopen(id);
    decide(id);
    assertThat(replies(id)).hasSize(2);
    MimeMessage second = server.posted().get(1).mail();
    assertThat(Mails.text(second)).contains("结论：接收");
    assertThat(second.getMessageID()).isEqualTo("<gouji." + id + ".2@example.com>");
    ledger.reopen(id);
    decide(id);
    assertThat(replies(id)).as("the fate that was told").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-generated\n",
        "List-Id: <a.example.com>\n",
        "Precedence: bulk\n",
        "Return-Path: <>\n"
      })
  void aMachineIsNotAnswered(String header) throws Exception {
    String id = handIn("年报", header, "letter.txt");
    assertThat(replies(id)).isEmpty();
    assertThat(events(id)).contains("unanswered");
    clock.pass(Duration.ofDays(1));
    assertThat(correspondence.due()).isEmpty();
  }

  @Test
  void goesWithTheSlipAloneWhereThePagesCannotBeDrawn() throws Exception {
    Allowance none = new Allowance(Duration.ofMillis(1), 64, Allowance.DEFAULT.limits());
    correspondence = correspondence(none);
    MimeMessage reply = replies(handIn("年报", "", "wrong-figure.pdf")).get(0);
    try (PDDocument dossier = Loader.loadPDF(Mails.attachment(reply, "核查单.pdf"))) {
      assertThat(new PDFTextStripper().getText(dossier)).contains("报告核查结果").doesNotContain("原件第");
    }
  }

  @Test
  void onlyMailsAreAnswered() throws Exception {
    Bytes bytes = Bytes.of(Mails.with(SENDER, "年报", "", SAMPLES.resolve("letter.txt")));
    String id =
        ledger.receive(Submission.of("年报.eml", bytes, new Origin(Origin.Way.FOLDER, "年报.eml")));
    decide(id);
    assertThat(replies(id)).isEmpty();
    assertThat(ledger.unsent(10).stream().map(Message::address))
        .doesNotContain("gouji.replies")
        .isNotEmpty();
  }

  @Test
  void whatACrashHasLeftOfAReplyIsClearedAway() throws Exception {
    Path old = Files.createDirectories(home.resolve("replies/1"));
    Files.writeString(old.resolve("original"), "年报");
    Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(1))));
    correspondence(Allowance.DEFAULT);
    assertThat(home.resolve("replies")).isEmptyDirectory();
  }
}
