package io.claimline.dialer.asterisk;

/**
 * The secret of the AMI user.
 *
 * @param value as in {@code manager.conf}, 1 to 200 characters
 */
public record AmiSecret(String value) {
    /** @throws IllegalArgumentException when it is empty or too long */
    public AmiSecret {
        if (value.isEmpty() || value.length() > 200) {
            throw new IllegalArgumentException("The secret of the AMI user must have 1 to 200 characters");
        }
    }

    /** Never the secret: it would end up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
