package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.worklist.Lead;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has spoken what calls will say, from the moment they are ordered, so that their sounds lie ready when they are placed minutes later. A few at a time: what is about to be dialled is
 * spoken by the same voice. What is not spoken ahead is spoken when its call is prepared. Thread-safe.
 */
final class SpeakingAhead {
    private static final Logger LOG = LoggerFactory.getLogger(SpeakingAhead.class);

    /** Enough that sentences are ready for a voice that says many at once. */
    private static final int AT_ONCE = 6;
    /** A quarter of an hour at ten calls a second; more are not remembered. */
    private static final int MOST_WAITING = 10_000;

    private final Function<Lead, Future<Void>> speak;
    private final Deque<Lead> waiting = new ArrayDeque<>();
    private int underWay;

    /** @param speak has everything spoken that a call can say */
    SpeakingAhead(Function<Lead, Future<Void>> speak) {
        this.speak = speak;
    }

    /** A call was ordered. */
    void ordered(Lead lead) {
        if (waits(lead)) {
            next();
        }
    }

    private synchronized boolean waits(Lead lead) {
        return waiting.size() < MOST_WAITING && waiting.add(lead);
    }

    private void next() {
        for (var lead = begin(); lead != null; lead = begin()) {
            var id = lead.id();
            var speech = speak.apply(lead)
                    .onFailure(failure ->
                            LOG.debug("{} is not spoken ahead, but when it is dialled: {}", id, failure.getMessage()));
            if (speech.isComplete()) {
                end();
            } else {
                speech.onComplete(done -> {
                    end();
                    next();
                });
            }
        }
    }

    private synchronized @Nullable Lead begin() {
        var lead = underWay < AT_ONCE ? waiting.poll() : null;
        if (lead != null) {
            underWay++;
        }
        return lead;
    }

    private synchronized void end() {
        underWay--;
    }
}
