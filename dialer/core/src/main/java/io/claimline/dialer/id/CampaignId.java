package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names a campaign.
 *
 * @param value matches {@code [a-z0-9][a-z0-9-]{0,39}}
 */
public record CampaignId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public CampaignId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("CampaignId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
