package io.claimline.gateway.app.speech;

/** Turns words into sound. Thread-safe; blocks for as long as it takes, which has a limit, so it belongs on a virtual thread. */
interface Synthesiser {
    /** What came of it. */
    sealed interface Speech {
        /** The sound, as the voice made it. */
        record Spoken(Audio audio) implements Speech {}

        /**
         * None.
         *
         * @param reason for the operator, as a sentence; quotes nothing of the text
         */
        record Mute(String reason) implements Speech {}
    }

    /** Names everything but voice and text that decides how it sounds, such as program and speed: part of the name of every sound. */
    String identity();

    /** Says it. */
    Speech speak(Utterance utterance);
}
