package io.claimline.houserules;

<<<<<<< HEAD
=======
import java.util.List;
import java.util.stream.Collectors;

>>>>>>> w/rules
/**
 * One breach of a rule.
 *
 * @param file relative to the root of the repository
 * @param line from 1
 * @param what is wrong, with the limit
 * @param remedy what to do about it
 */
record Finding(String file, int line, String what, String remedy) {

<<<<<<< HEAD
=======
    /** One finding a line, to be compared with nothing. */
    static String report(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

>>>>>>> w/rules
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + ". " + remedy + ".";
    }
}
