package io.claimline.provisioning.practice;

import java.util.List;

/** Somebody, or something, at the far end. Lists of prompt names are drawn from, call by call. */
public sealed interface Persona {
    String name();

    /** Which template of the dialplan plays this persona. */
    default String kind() {
        return switch (this) {
            case Patient p -> "patient";
            case Machine m -> "machine";
            case Refusal r -> "refusal";
            case Payer p -> "payer";
            case Tone t -> "tone";
            case Dialogue d -> "dialogue";
        };
    }

    /** Answers after {@code ring}, greets, then speaks and listens in turns until {@code talk} is over, and hangs up. */
    record Patient(String name, Draw ring, Draw talk, Draw pause, List<String> greetings, List<String> replies)
            implements Persona {}

    /** A voicemail box: greeting, beep, and silence while it records, for {@code record} at most. */
    record Machine(String name, Draw ring, List<String> greetings, Draw record) implements Persona {}

    /**
     * Never answers: ends the attempt with the SIP code {@code sip} after {@code after}.
     *
     * @param ringing whether the caller is told that it rings meanwhile
     * @param tones name of a tone sequence played as early media before the end, or empty
     */
    record Refusal(String name, Draw after, int sip, boolean ringing, String tones) implements Persona {}

    /** Answers after {@code ring} with a continuous tone, and hangs up after {@code stay}; for measurements. */
    record Tone(String name, Draw ring, Draw stay) implements Persona {}

    /**
     * An insurance payer: walks the caller through {@code steps}, keeps it on hold, then a representative picks up.
     *
     * @param announceSeconds how often the music is interrupted by one of {@code announcements}
     * @param lostShare share of calls that are cut off instead of being picked up
     */
    record Payer(
            String name,
            Draw ring,
            List<Question> steps,
            String retry,
            String failure,
            Draw hold,
            int announceSeconds,
            List<String> announcements,
            double lostShare,
            Representative representative)
            implements Persona {
        /** Of 256 equally likely draws, how many are cut off. */
        public long lostOf256() {
            return Math.round(lostShare * 256);
        }
    }

    /**
     * One thing a payer's menu asks for.
     *
     * @param digits the most digits awaited; fewer are ended by the pound key or by {@code waitSeconds} of silence
     * @param pattern what an acceptable answer looks like, a POSIX extended regular expression
     */
    record Question(String prompt, int digits, int waitSeconds, int tries, String pattern) {}

    /** The person at the end of the queue. */
    record Representative(Draw talk, Draw pause, List<String> greetings, List<String> replies) {}

    /**
     * Does one thing after the other, as a patient who is called by a machine does, or the machine of one; then stays for {@code stay} and hangs up.
     *
     * @param heard whether what it hears and what it sends are recorded
     */
    record Dialogue(String name, Draw ring, List<Deed> script, Draw stay, boolean heard) implements Persona {}
}
