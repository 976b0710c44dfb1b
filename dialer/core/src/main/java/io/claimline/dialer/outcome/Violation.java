package io.claimline.dialer.outcome;

/**
 * Why an outcome cannot be saved as entered.
 *
 * @param field wire name of the field
 * @param message what is wrong and what to do
 */
public record Violation(String field, String message) {}
