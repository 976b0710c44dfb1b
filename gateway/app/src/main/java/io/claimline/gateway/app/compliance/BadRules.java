package io.claimline.gateway.app.compliance;

/** Files of rules that must not be used. The message says which file and line, what is wrong and what to do. */
public final class BadRules extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param file name of the file
     * @param line 1 or more; 0 when it is the file as a whole
     * @param reason what is wrong and what to do
     */
    public BadRules(String file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    }
}
