package io.claimline.provisioning.section;

/** Something a person wrote cannot be used. The message says what, where, and what to do. */
public final class ConfigurationProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationProblem(String message) {
        super(message);
    }
}
