package gouji.check;

import java.util.List;

/**
 * Sentences that stand together. Under the heading （二）依申请公开 a request can be no other than one for
 * information, nor in the fourth section a case; elsewhere a sentence must say so, and then {@code
 * plain} is false: a bureau has requests for licences, too.
 */
record Passage(List<Sentence> sentences, boolean plain) {}
