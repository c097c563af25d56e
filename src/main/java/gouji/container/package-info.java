/** Opens what holds documents (archives and mails): one submission for each document inside. */
@NullMarked
package gouji.container;

import org.jspecify.annotations.NullMarked;
