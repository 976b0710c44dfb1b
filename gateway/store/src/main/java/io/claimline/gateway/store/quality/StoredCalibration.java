package io.claimline.gateway.store.quality;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.Evaluation.CardVersion;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several people score the same call.
 *
 * @param id drawn
 * @param revision rises by one with each change
 * @param name as shown
 * @param call which call
 * @param about what is known of it
 * @param card by which version of which scorecard
 * @param leader who opened it, and whose answers are the reference
 * @param invited the others
 * @param openedAt when
 * @param due when all should have handed in; null when that is not said
 * @param closing how it was closed; null while it is open
 */
public record StoredCalibration(
        String id,
        long revision,
        String name,
        CallId call,
        ScoredCall about,
        CardVersion card,
        AgentId leader,
        List<AgentId> invited,
        Instant openedAt,
        @Nullable LocalDate due,
        @Nullable Closing closing) {
    /** Copies the list. */
    public StoredCalibration {
        invited = List.copyOf(invited);
    }

    /**
     * How it was closed.
     *
     * @param counted who had handed in then, and is compared; what comes later counts no more
     */
    public record Closing(Instant at, AgentId by, List<AgentId> counted) {
        /** Copies the list. */
        public Closing {
            counted = List.copyOf(counted);
        }
    }

    /** Everybody who scores, the leader first. */
    public Stream<AgentId> people() {
        return Stream.concat(Stream.of(leader), invited.stream());
    }

    /** The next revision, closed. */
    public StoredCalibration closed(Closing how) {
        return new StoredCalibration(id, revision + 1, name, call, about, card, leader, invited, openedAt, due, how);
    }
}
