package io.claimline.dialer.strategy;

import java.time.Duration;
import java.util.List;

/** One step of a strategy. */
public sealed interface Step {
    /** Names it. */
    StepId id();

    /** When it is due. */
    Delay delay();

    /**
     * The account is reached, by the first medium for which there are an address and consent.
     *
     * @param media in the order in which they are tried; the next one only when one before cannot be used
     * @param window when, local to the person
     * @param attempts tries by one medium, 1 to 20
     * @param spacing shortest time between two tries, a minute to 30 days
     * @param retries what follows a try
     */
    record Contact(
            StepId id, Delay delay, List<Medium> media, Window window, int attempts, Duration spacing, Retries retries)
            implements Step {
        /** Copies the media. */
        public Contact {
            media = List.copyOf(media);
        }
    }

    /** The account goes to whoever decides. */
    record End(StepId id, Delay delay, Terminal terminal) implements Step {}
}
