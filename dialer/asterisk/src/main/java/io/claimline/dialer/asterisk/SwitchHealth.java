package io.claimline.dialer.asterisk;

import java.time.Duration;

/**
 * How the switch and the connection to it are doing.
 *
 * @param up whether orders can be given now
 * @param events counts since the start
 * @param originates what is on its way into the switch
 * @param connections how often the connection was made
 * @param timedOut orders that got no answer in time
 * @param roundTrip of the last ping
 */
public record SwitchHealth(
        boolean up, Events events, Originates originates, long connections, long timedOut, Duration roundTrip) {

    /**
     * Events since the start.
     *
     * @param seen taken in from the switch
     * @param translated of those, turned into facts
     * @param ignored of those, about channels that are not ours, or no news
     * @param filtered came over the wire although nobody consumes them: the switch's own event filter is missing; of the present connection only
     * @param backlog taken in and not yet told to the listener: the listener is slow when it grows
     * @param heldBack how often reading was stopped so that nothing gets lost
     */
    public record Events(long seen, long translated, long ignored, long filtered, long backlog, long heldBack) {}

    /**
     * Calls on their way into the switch.
     *
     * @param unanswered sent, of which there is no sign yet
     * @param queued held back by us
     * @param delay from originate to the first sign of its channel, now; 1 to 10 ms is normal, more than 25 ms means that the switch is behind
     * @param rate originates a second that the switch takes promptly, as far as is known
     * @param lines in use on the trunk
     * @param room how many more would be sent within a quarter of a second
     */
    public record Originates(int unanswered, int queued, Duration delay, double rate, int lines, int room) {}
}
