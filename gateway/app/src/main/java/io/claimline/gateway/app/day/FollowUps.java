package io.claimline.gateway.app.day;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.worklist.PromiseBook.Standing;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Work that an agent has to come back to: items still open whose last outcome is the agent's. */
final class FollowUps {
    /** What was last spoken of longer ago is the team's. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final DayRecords records;
    private final ClaimValues values;

    FollowUps(DayRecords records, ClaimValues values) {
        this.records = records;
        this.values = values;
    }

    /**
     * An item with the agent's last outcome about it.
     *
     * @param item as it stands
     */
    record Own(Standing item, Outcome last) {}

    /** The agent's own that are due before {@code until}, the earliest first; call-backs promised to a person are told elsewhere. */
    Future<List<Own>> due(AgentId agent, Instant until, Instant now) {
        return Stages.future(records.calls().savedBy(agent, now.minus(REMEMBERED)))
                .compose(saved -> {
                    var last = new LinkedHashMap<LeadId, Outcome>();
                    saved.forEach(outcome -> last.put(outcome.lead(), outcome));
                    return values.standing(last.keySet()).compose(found -> own(last, open(found, until)));
                });
    }

    private static Map<LeadId, Standing> open(Map<LeadId, Standing> found, Instant until) {
        return found.entrySet().stream()
                .filter(one -> one.getValue().open())
                .filter(one -> one.getValue().lead().callBack().isEmpty())
                .filter(one -> one.getValue().lead().dueAt().isBefore(until))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Future<List<Own>> own(Map<LeadId, Outcome> mine, Map<LeadId, Standing> open) {
        return Stages.future(records.calls().outcomesOf(Set.copyOf(open.keySet())))
                .map(all -> {
                    var last = new LinkedHashMap<LeadId, Outcome>();
                    all.forEach(outcome -> last.put(outcome.lead(), outcome));
                    return open.values().stream()
                            .flatMap(item -> own(item, mine, last).stream())
                            .sorted(Comparator.comparing(
                                    own -> own.item().lead().dueAt()))
                            .toList();
                });
    }

    private static Optional<Own> own(Standing item, Map<LeadId, Outcome> mine, Map<LeadId, Outcome> last) {
        var id = item.lead().id();
        return Optional.ofNullable(mine.get(id))
                .filter(outcome -> outcome.equals(last.get(id)))
                .map(outcome -> new Own(item, outcome));
    }
}
