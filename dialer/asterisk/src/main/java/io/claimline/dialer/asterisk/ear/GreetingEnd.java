package io.claimline.dialer.asterisk.ear;

import java.time.Duration;
import java.util.Optional;

/** Whether a greeting and its tone are over: silence of two seconds on end, whatever was before it; clicks do not count. */
final class GreetingEnd implements Rule<Boolean> {
    private static final int SILENCE = Frame.count(Duration.ofSeconds(2));
    /** Shorter than this it was a click. */
    private static final int SOUND = Frame.count(Duration.ofMillis(60));

    private final int most;
    private int frames;
    private int silence;
    private int run;

    GreetingEnd(Duration most) {
        this.most = Frame.count(most);
    }

    @Override
    public Optional<Boolean> hear(Sounding sounding) {
        frames++;
        if (sounding == Sounding.SILENCE) {
            silence += 1 + (run < SOUND ? run : 0);
            run = 0;
        } else if (++run >= SOUND) {
            silence = 0;
        }
        if (silence >= SILENCE) {
            return Optional.of(true);
        }
        return frames >= most ? Optional.of(false) : Optional.empty();
    }

    @Override
    public Boolean atTheEnd() {
        return false;
    }
}
