package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import gouji.dossier.Dossier;
import gouji.ledger.Owed;
import gouji.reply.Draft;
import gouji.reply.Letter;
import gouji.reply.Setback;
import gouji.submission.Bytes;
import gouji.submission.Refusal;
import gouji.verdict.Verdict;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply whose dossier cannot be bound. */
class TornDossierTest {
  private static final String SENDER = WithReplies.SENDER;

  @Test
  void goesWithTheSlipAloneWhereThePagesCannotBeBound(@TempDir Path home) throws Exception {
    Path page = Files.writeString(home.resolve("page.pdf"), "no PDF");
    Path slip = Files.write(home.resolve("slip.pdf"), slip());
    Letter letter = new Letter(SENDER, "1", "答复", "带页", List.of(), Bytes.of(new byte[0]));
    Torn torn = new Torn(letter, page.toFile(), slip.toFile(), new ArrayList<>());
    try (Letterbox server = new Letterbox(0);
        Traffic traffic = WithReplies.traffic(server.port(), torn)) {
      traffic.send("jms:queue:gouji.replies", "1");
      MimeMessage reply = server.posted().get(0).mail();
      assertThat(Mails.text(reply)).isEqualTo("不带页");
      assertThat(Mails.attachment(reply, "a.pdf")).isEqualTo(slip());
    }
    assertThat(torn.told).containsExactly("sent", "cleared");
  }

  private static byte[] slip() throws IOException {
    return Dossier.slip(Verdict.refused("a", "b", new Refusal(Refusal.Reason.EMPTY, "空的。")), "1");
  }

  /** A correspondence whose pages are broken. */
  @SuppressWarnings("UnusedMethod") // called by the routes
  public record Torn(Letter letter, File page, File slip, List<String> told) {
    public List<String> due() {
      return List.of();
    }

    public Draft draft(String id) {
      return draft(id, letter, List.of(slip, page));
    }

    private Draft draft(String id, Letter said, List<File> parts) {
      Owed owed = new Owed(id, 1, SENDER, 1, Instant.EPOCH);
      return new Draft(owed, said, parts, letter, List.of(slip), slip.toPath());
    }

    public Draft withoutPages(Draft torn) {
      Letter plain = new Letter(SENDER, "1", letter.subject(), "不带页", List.of(), letter.answered());
      return draft(torn.owed().submission(), plain, torn.slips());
    }

    public Letter whole(Draft draft) throws IOException {
      Bytes bytes = Bytes.of(Files.readAllBytes(draft.parts().get(0).toPath()));
      Letter.Enclosure enclosure = new Letter.Enclosure("a.pdf", "application/pdf", bytes);
      Letter said = draft.letter();
      return new Letter(
          said.to(),
          said.number(),
          said.subject(),
          said.text(),
          List.of(enclosure),
          said.answered());
    }

    public Letter bound(Draft draft, byte[] dossier) {
      told.add("bound " + dossier.length);
      return draft.letter();
    }

    public void sent(Draft draft) {
      told.add("sent");
    }

    public void clear(Draft draft) {
      told.add("cleared");
    }

    public void failed(String id, Setback setback) {
      told.add("failed " + id + setback);
    }
  }
}
