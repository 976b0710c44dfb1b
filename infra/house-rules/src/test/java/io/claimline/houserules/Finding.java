package io.claimline.houserules;

/**
 * One breach of a rule.
 *
 * @param file relative to the root of the repository
 * @param line from 1
 * @param what is wrong, with the limit
 * @param remedy what to do about it
 */
record Finding(String file, int line, String what, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + what + ". " + remedy + ".";
    }
}
