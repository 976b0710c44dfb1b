package io.claimline.dialer.asterisk.voices;

import io.claimline.dialer.asterisk.rig.Wav;

/**
 * What is heard from the moment of the answer on.
 *
 * @param machine what it is
 * @param kind of people: hello, name, business, slow, silent; of machines: long, carrier, short
 * @param noisy whether the line is
 */
public record LabelledVoice(String name, boolean machine, String kind, boolean noisy, Wav sound) {}
