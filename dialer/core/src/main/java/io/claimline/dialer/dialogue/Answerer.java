package io.claimline.dialer.dialogue;

/** Who answered, as far as can be heard. */
public enum Answerer {
    /** Spoke as people do: a word or two, then silence. */
    PERSON,
    /** Speaks on and on, as a greeting does. */
    MACHINE,
    /** Neither: to be treated as a person. */
    UNSURE
}
