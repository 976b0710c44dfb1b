package io.claimline.gateway.app.speech;

import io.claimline.scripts.call.Language;

/**
 * Words to be spoken by a voice.
 *
 * @param voice as the synthesiser names it
 */
record Utterance(String text, Language language, String voice) {
    /** Not the text: it may be a patient's, and strings end up in logs. */
    @Override
    public String toString() {
        return "Utterance[" + language + ", " + voice + ", " + text.length() + " characters]";
    }
}
