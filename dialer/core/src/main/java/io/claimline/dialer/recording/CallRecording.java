package io.claimline.dialer.recording;

import java.util.Optional;

/**
 * How far the recording of one call is. It lives so: off, or withheld while card data is expected, announced to both sides, starting, running; then paused and running again as the agent asks, until the
 * party's leg is gone. Running and paused are believed only when the switch has said so.
 */
public enum CallRecording {
    OFF,
    /** It would be recorded, but the party comes to pay by card: nothing is announced or recorded until the agent says so. */
    WITHHELD,
    /** The announcement was ordered. Nothing is recorded before it was heard to its end. */
    ANNOUNCING,
    STARTING,
    RUNNING,
    /** The pause was ordered, and not yet confirmed. */
    PAUSING,
    PAUSED,
    RESUMING;

    /** What is to be ordered of the switch. */
    public enum Order {
        /** Say to both sides that the call is recorded; told back when it was said. */
        ANNOUNCE,
        START,
        /** Write silence in place of both sides. */
        PAUSE,
        RESUME
    }

    /**
     * Where it is after something happened, and what to order.
     *
     * @param next where it is
     * @param order what is to be ordered now, if anything
     */
    public record Move(CallRecording next, Optional<Order> order) {
        private static Move to(CallRecording next, Order order) {
            return new Move(next, Optional.of(order));
        }

        private static Move to(CallRecording next) {
            return new Move(next, Optional.empty());
        }
    }

    /** The call is to be recorded from now on. Asked for again it is ordered again: nobody knows what became of an order that was not confirmed. */
    public Move wanted() {
        return switch (this) {
            case OFF, WITHHELD, ANNOUNCING -> Move.to(ANNOUNCING, Order.ANNOUNCE);
            case STARTING -> Move.to(STARTING, Order.START);
            case RUNNING -> Move.to(RUNNING);
            case PAUSING, PAUSED, RESUMING -> Move.to(RESUMING, Order.RESUME);
        };
    }

    /**
     * Nothing that is said or keyed from now on is to be kept. Before the start there is nothing to pause: it stays off, and the announcement starts nothing. A pause that
     * was not confirmed is ordered again.
     */
    public Move unwanted() {
        return switch (this) {
            case OFF, ANNOUNCING -> Move.to(OFF);
            case WITHHELD -> Move.to(WITHHELD);
            case STARTING, RUNNING, RESUMING, PAUSING -> Move.to(PAUSING, Order.PAUSE);
            case PAUSED -> Move.to(PAUSED);
        };
    }

    /** Card data is expected from the beginning. */
    public Move withheld() {
        return this == OFF ? Move.to(WITHHELD) : unwanted();
    }

    /** Whether something of what is said may be written now. */
    public boolean audible() {
        return switch (this) {
            case STARTING, RUNNING, RESUMING -> true;
            case OFF, WITHHELD, ANNOUNCING, PAUSING, PAUSED -> false;
        };
    }

    /** Both sides have heard the announcement to its end. One that was not waited for starts nothing. */
    public Move announced() {
        return this == ANNOUNCING ? Move.to(STARTING, Order.START) : Move.to(this);
    }

    /** The switch says that it records. When a pause was ordered, it came before there was anything to pause, or was undone by an older order: it is ordered again. */
    public Move running() {
        return this == PAUSING ? Move.to(this, Order.PAUSE) : Move.to(RUNNING);
    }

    /** The switch says that it writes silence. */
    public Move paused() {
        return this == RESUMING ? Move.to(this) : Move.to(PAUSED);
    }
}
