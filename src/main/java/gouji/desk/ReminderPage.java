package gouji.desk;

import gouji.desk.RollCall.Stage;
import gouji.ledger.ExpectedBodies;
import gouji.ledger.ExpectedBodies.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Drafts of what to write to bodies that are silent or whose reports were rejected. */
@Controller
class ReminderPage {
  private final ExpectedBodies expected;
  private final MessageSource words;

  ReminderPage(ExpectedBodies expected, MessageSource words) {
    this.expected = expected;
    this.words = words;
  }

  /**
   * A draft, as text.
   *
   * @param body whom it is for; none where it is for all at that stage
   */
  @GetMapping(path = "/desk/missing/reminder", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  ResponseEntity<byte[]> reminder(
      @RequestParam int year,
      @RequestParam Stage stage,
      @RequestParam(required = false) @Nullable String body,
      Locale locale) {
    if (stage == Stage.ACCEPTED) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    String draft = body == null ? toAll(year, stage, locale) : toOne(year, stage, body, locale);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(draft.getBytes(StandardCharsets.UTF_8));
  }

  private String toOne(int year, Stage stage, String body, Locale locale) {
    Object[] named = {body, Integer.toString(year)};
    return words.getMessage("missing.mail." + stage, named, locale);
  }

  private String toAll(int year, Stage stage, Locale locale) {
    List<Response> bodies = RollCall.of(expected.responses(year)).at(stage);
    String names = bodies.stream().map(Response::organization).collect(Collectors.joining("\n"));
    Object[] named = {Integer.toString(year), bodies.size(), names};
    return words.getMessage("missing.mail-all." + stage, named, locale);
  }
}
