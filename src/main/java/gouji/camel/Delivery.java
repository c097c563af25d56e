package gouji.camel;

import gouji.submission.HandedIn;

/**
 * A submission by a way that may bring the same thing twice, as it does when the program ends
 * between taking something in and putting it aside.
 *
 * @param key by what it is known again
 */
public record Delivery(HandedIn submission, String key) {}
