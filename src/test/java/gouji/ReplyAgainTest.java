package gouji;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When replies are sent, tried again and left, and that there are not too many. */
class ReplyAgainTest extends WithReplies {
  @Test
  void oneAddressGetsOnlySoManyRepliesADay() throws Exception {
    for (int i = 0; i < PER_DAY + 1; i++) {
      replies(handIn("年报" + i, "", "letter.txt"));
    }
    replies(handIn("machine", "Auto-Submitted: auto-replied\n", "letter.txt"));
    assertThat(server.posted()).hasSize(PER_DAY);
    decide(receive("li@example.com", "年报", "", "letter.txt"));
    replies(ledger.unsent(100).get(ledger.unsent(100).size() - 1).body());
    assertThat(server.posted()).as("another address").hasSize(PER_DAY + 1);
    clock.pass(Duration.ofHours(25));
    replies(handIn("明天", "", "letter.txt"));
    assertThat(server.posted()).hasSize(PER_DAY + 2);
  }

  @Test
  void waitsInTheLedgerWhileTheMailServerIsAway() throws Exception {
    int port = server.port();
    String id = handIn("年报", "", "letter.txt");
    server.close();
    try (Traffic traffic = traffic(port)) {
      for (int i = 0; i < 30; i++) {
        traffic.send("jms:queue:gouji.replies", id);
        assertThat(correspondence.due()).as("there is a pause").isEmpty();
        clock.pass(Duration.ofMinutes(62));
        assertThat(correspondence.due()).containsExactly(id);
      }
    }
    try (Letterbox back = new Letterbox(port)) {
      send(port, id);
      send(port, id);
      assertThat(back.posted()).hasSize(1);
    }
    clock.pass(Duration.ofDays(1));
    assertThat(correspondence.due()).isEmpty();
  }

  @Test
  void anAddressThatTheServerDoesNotKnowIsTriedOnce() throws Exception {
    String id = receive("zhang@" + Letterbox.ELSEWHERE, "年报", "", "letter.txt");
    decide(id);
    assertThat(replies(id)).isEmpty();
    assertThat(events(id)).contains("unanswered");
    clock.pass(Duration.ofDays(1));
    assertThat(correspondence.due()).isEmpty();
  }

  @Test
  void isGivenUpAfterDays() throws Exception {
    int port = server.port();
    String id = handIn("年报", "", "letter.txt");
    server.close();
    send(port, id);
    clock.pass(Duration.ofDays(6));
    send(port, id);
    clock.pass(Duration.ofDays(1));
    assertThat(correspondence.due()).isEmpty();
    assertThat(events(id)).contains("unanswered");
  }

  @Test
  void nobodyIsAnsweredTwiceAtATime() throws Exception {
    String id = handIn("年报", "", "letter.txt");
    assertThat(correspondence.draft(id)).isNotNull();
    assertThat(replies(id)).as("somebody is at it").isEmpty();
    clock.pass(Duration.ofMinutes(17));
    assertThat(correspondence.due()).containsExactly(id);
    assertThat(replies(id)).as("whoever was at it is gone").hasSize(1);
  }
}
