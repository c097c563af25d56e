/**
 * What is answered to those who sent mails: whether they are, in which words, with what enclosed.
 */
@NullMarked
package gouji.reply;

import org.jspecify.annotations.NullMarked;
