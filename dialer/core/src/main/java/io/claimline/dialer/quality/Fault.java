package io.claimline.dialer.quality;

/**
 * Something wrong that a person wrote.
 *
 * @param field where, such as {@code sections[1].items[0].text}
 * @param why what is wrong, and what to do
 */
public record Fault(String field, String why) {}
