package io.claimline.dialer.compliance.rule;

/** A rule, or a table of rules, that must not be used. The message says what is wrong, in which rule, and what to do. */
public final class RuleFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key key of the rule that is wrong; empty when it is the table
     * @param message what is wrong and what to do, without the key
     */
    public RuleFault(String key, String message) {
        super(key.isEmpty() ? "Rule table: " + message : "Rule '" + key + "': " + message);
        this.key = key;
    }

    /** Key of the rule that is wrong; empty when it is the table. */
    public String key() {
        return key;
    }
}
