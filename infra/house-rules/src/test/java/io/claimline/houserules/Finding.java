package io.claimline.houserules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One breach of a rule.
 *
 * @param file relative to the root of the repository
 * @param line from 1
 * @param what is wrong, with the limit
 * @param remedy what to do about it
 */
record Finding(String file, int line, String what, String remedy) {

    /** One finding a line, to be compared with nothing. */
    static String report(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + ". " + remedy + ".";
    }
}
