package io.claimline.provisioning;

import io.claimline.provisioning.practice.Prompt;
import io.claimline.provisioning.section.ConfigurationProblem;
import io.claimline.provisioning.section.Section;
import io.claimline.scripts.lint.RecordedMessage;

/**
 * What is left on a machine: the limited-content message of the scripts (12 CFR 1006.2(j), rule C-42), spoken for this business.
 *
 * @param text as it is spoken
 */
public record Voicemail(String voice, String text) {
    private static final int SPEED = 160;

    static Voicemail of(Section s) {
        try {
            return new Voicemail(
                    s.text("voice"), RecordedMessage.of(s.text("office"), s.text("person"), s.text("number")));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationProblem("claimline.telephony.voicemail cannot be used: " + e.getMessage() + ".");
        }
    }

    Prompt prompt() {
        return new Prompt("voicemail", voice, SPEED, text);
    }
}
