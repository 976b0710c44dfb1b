package io.claimline.dialer.asterisk.ear;

import java.util.Optional;

/** Takes in what is heard, frame after frame, and has its answer at some point; then it is not asked again. */
interface Rule<A> {
    /** What it knows after that frame; empty while it must go on listening. */
    Optional<A> hear(Sounding sounding);

    /** What it answers when nothing more can be heard. */
    A atTheEnd();
}
