package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.quality.QualityBooks;
import io.claimline.gateway.store.quality.StoredScorecard;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the demonstration has of quality management: two scorecards in use, and a rule that draws three payer calls of each agent a week. */
public final class DemoCards {
    private static final AgentId BY = new AgentId("admin");
    private static final List<String> IN_USE = List.of("patient-balance", "payer-claim-status");

    private final QualityBooks books;
    private final InstantSource clock;

    /** Writes there. */
    public DemoCards(QualityBooks books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    /**
     * Sees to it that they are there. Made once: what somebody has changed or removed since stays so.
     *
     * @param today the shift date
     */
    public Future<Void> make(LocalDate today) {
        var now = clock.instant();
        var added = Future.succeededFuture(false);
        for (var id : IN_USE) {
            added = added.compose(_ -> Stages.future(books.scorecards().add(card(id, now))));
        }
        // The rule's scorecard is the last: it is looked at to know whether this is the first time.
        return added.compose(first ->
                first ? Stages.future(books.rules().keep(rule(today, now))).mapEmpty() : Future.succeededFuture());
    }

    private static StoredScorecard card(String id, Instant now) {
        var content = Objects.requireNonNull(Templates.all().get(id));
        var version = new StoredScorecard.Published(content, "As it comes with the product", BY, now);
        return new StoredScorecard(id, 1, null, List.of(version), false, BY, now);
    }

    private static SamplingRule rule(LocalDate today, Instant now) {
        return new SamplingRule(
                "payer-calls",
                1,
                "Three payer calls of each agent a week",
                true,
                "payer-claim-status",
                new SamplingRule.Scope(Set.of(), Set.of(), Set.of()),
                new SamplingRule.Conditions(Duration.ofSeconds(30), false, Set.of()),
                new SamplingRule.Often(
                        3, SamplingRule.When.DAILY, new SamplingRule.More(30, 5), new SamplingRule.More(14, 5)),
                7,
                List.of(),
                new SamplingRule.Changed(BY, now, Week.of(today).first()));
    }
}
