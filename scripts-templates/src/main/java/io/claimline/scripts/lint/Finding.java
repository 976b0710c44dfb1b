package io.claimline.scripts.lint;

/**
 * One thing wrong.
 *
 * @param line from 1; 1 when the fault belongs to the script as a whole
 * @param column from 1
 * @param message what is wrong
 */
public record Finding(Rule rule, int line, int column, String message) {
    /** What is wrong and what to do, in one line. */
    public String sentence() {
        return message + " " + rule.advice();
    }
}
