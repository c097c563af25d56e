package gouji.camel;

import gouji.reply.Etiquette;
import gouji.submission.Bytes;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The etiquette of RFC 3834: a machine is never answered, lest it answers back. */
public final class Courtesy implements Etiquette {
  private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");
  private static final Set<String> SUPPRESSED = Set.of("all", "autoreply", "oof");

  /** What only programs write that answer or distribute. */
  private static final List<String> MACHINES =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoreply-From", "X-Failed-Recipients", "X-Loop");

  private static final List<String> LISTS =
      List.of(
          "List-Id",
          "List-Post",
          "List-Help",
          "List-Owner",
          "List-Archive",
          "List-Subscribe",
          "List-Unsubscribe",
          "Mailing-List",
          "X-Mailing-List");

  /** Addresses behind which nobody reads. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "mailer-daemon|postmaster|(no|do[-_.]?not)[-_.]?reply.*|.*[-_.]no[-_.]?reply"
              + "|listserv|majordomo|bounces?|owner-.*|.*-(request|owner|bounces?)|bounces?[-+].*"
              + "|prvs=.*");

  private static final Pattern NULL_PATH = Pattern.compile("\\s*<\\s*>\\s*");

  private final Set<String> ourselves;

  /**
   * The etiquette.
   *
   * @param ourselves our own addresses
   */
  public Courtesy(Stream<String> ourselves) {
    this.ourselves =
        ourselves.map(own -> own.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<String> objection(Bytes mail, String address) {
    try {
      return objection(new MailHeader(mail.array()), address.toLowerCase(Locale.ROOT));
    } catch (MessagingException e) {
      return Optional.of("its header cannot be read");
    }
  }

  private Optional<String> objection(MailHeader header, String address) {
    if (ourselves.contains(address)) {
      return Optional.of("it is from ourselves");
    }
    if (!address.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      return Optional.of("not every mail server knows such an address");
    }
    if (NOBODY.matcher(address.substring(0, address.lastIndexOf('@'))).matches()) {
      return Optional.of("nobody reads at that address");
    }
    if (words(header, "Auto-Submitted").anyMatch(word -> !word.equals("no"))
        || words(header, "Precedence").anyMatch(BULK::contains)
        || values(header, "X-Auto-Response-Suppress").anyMatch(SUPPRESSED::contains)
        || MACHINES.stream().anyMatch(field -> !header.all(field).isEmpty())) {
      return Optional.of("a machine wrote it");
    }
    if (LISTS.stream().anyMatch(field -> !header.all(field).isEmpty())) {
      return Optional.of("it came by a mailing list");
    }
    if (header.all("Return-Path").stream().anyMatch(path -> NULL_PATH.matcher(path).matches())
        || words(header, "Content-Type")
            .anyMatch(type -> type.equals("multipart/report") || type.startsWith("message/"))) {
      return Optional.of("it is a report of a mail server");
    }
    return Optional.empty();
  }

  /** What the fields of that name say, without parameters and comments. */
  private static Stream<String> words(MailHeader header, String field) {
    return header.all(field).stream()
        .map(value -> value.split("[;(]", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private static Stream<String> values(MailHeader header, String field) {
    return header.all(field).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT));
  }
}
