package gouji.reply;

import gouji.submission.Bytes;
import java.util.Optional;

/** Who is not to be answered: machines, lists, bounces, ourselves. */
public interface Etiquette {

  /** Why a mail, as it travelled, is not to be answered at that address; nothing if it may be. */
  Optional<String> objection(Bytes mail, String address);
}
