package io.claimline.gateway.app.report;

import static io.claimline.dialer.contracts.Stages.await;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.day.WorkShifts;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.mark.ReportHour;
import io.claimline.gateway.store.report.AgentTimes;
import io.claimline.gateway.store.report.Teams.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Writes {@link Weeks} into a store: documents as the journal delivers them, many at once, for going through the journal would take hours. */
final class FilledWeeks {
    private static final Shape<Attempt> ATTEMPT = Shape.of(Attempt.class);
    private static final Shape<Outcome> OUTCOME = Shape.of(Outcome.class);
    private static final Shape<AgentTimes.Row> TIME = Shape.of(AgentTimes.Row.class);
    private static final Shape<WorkShifts.Row> SHIFT = Shape.of(WorkShifts.Row.class);
    private static final int PART = 1_000;
    private static final int TEAM = 20;

    private final Store store;
    private final MongoLink link;
    private final InstantSource clock;

    FilledWeeks(Store store, MongoLink link, InstantSource clock) {
        this.store = store;
        this.link = link;
        this.clock = clock;
    }

    /** Refuses a database in which calls are. */
    void write(Weeks weeks) {
        if (link.all(link.collection("attempts").find().limit(1)).join().size() > 0) {
            throw new IllegalStateException("There are attempts in " + link.address()
                    + " already. Give the bench a database of its own, for it is filled.");
        }
        payers();
        teams(weeks.agents());
        for (var night : Weeks.nights()) {
            put(
                    "workShifts",
                    weeks.shifts(night).stream()
                            .map(shift -> new WorkShifts.Row(
                                    shift.agent() + ":" + shift.beganAt().getEpochSecond(),
                                    shift.agent(),
                                    1,
                                    shift.date(),
                                    shift.zone(),
                                    shift.beganAt(),
                                    shift.end()))
                            .map(SHIFT::write));
            weeks.of(night).forEach(this::hour);
            System.out.println("  filled " + night + " at " + Instant.now());
        }
    }

    private void hour(Weeks.Hour hour) {
        put("attempts", hour.attempts().stream().map(FilledWeeks::document));
        put("outcomes", hour.outcomes().stream().map(OUTCOME::write));
        put(
                "agentTimes",
                hour.times().stream()
                        .map(time -> TIME.write(new AgentTimes.Row(
                                        time.agent() + ":" + time.from().toEpochMilli(),
                                        time.agent(),
                                        time.campaign(),
                                        time.state().name(),
                                        time.from(),
                                        time.to(),
                                        time.to().toEpochMilli()))
                                .append(ReportHour.FIELD, ReportHour.of(time.from()))));
    }

    private static Document document(Attempt attempt) {
        var placed = attempt.timeline().at(Milestone.PLACED).orElseThrow();
        var document = ATTEMPT.write(attempt)
                .append("open", false)
                .append("placed", Date.from(placed))
                .append(ReportHour.FIELD, ReportHour.of(placed));
        attempt.timeline().at(Milestone.ANSWERED).ifPresent(at -> document.append("answered", Date.from(at)));
        return document;
    }

    private void put(String collection, Stream<Document> documents) {
        var all = documents.toList();
        for (var from = 0; from < all.size(); from += PART) {
            link.one(link.collection(collection).insertMany(all.subList(from, Math.min(all.size(), from + PART))))
                    .join();
        }
    }

    private void teams(int count) {
        for (var team = 0; team * TEAM < count; team++) {
            var agents = IntStream.range(team * TEAM, Math.min(count, (team + 1) * TEAM))
                    .mapToObj(number -> Weeks.agent(number).value())
                    .toList();
            await(store.reports().teams().keep(new Team("team-" + team, "Team " + team, agents)));
        }
    }

    private void payers() {
        var importer = new ClaimImporter(
                new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("bench"), clock);
        importer.run(ClaimFileSource.of(PayerFile.of(Weeks.CLAIMS, Weeks.PAYERS)), "payers", "bench");
        var claims = await(store.claims().page(Optional.empty(), Weeks.CLAIMS)).stream()
                .map(stored -> stored.claim().key().value())
                .toList();
        if (claims.isEmpty()) {
            throw new IllegalStateException("No claim was imported");
        }
        var leads = new ArrayList<Lead>();
        for (var number = 0; number < Weeks.LEADS; number++) {
            leads.add(lead(number, claims));
        }
        for (var from = 0; from < leads.size(); from += PART) {
            await(store.worklists().add(leads.subList(from, Math.min(leads.size(), from + PART))));
        }
    }

    private Lead lead(int number, List<String> claims) {
        var payer = Weeks.callsPayers(number);
        return new Lead(
                Weeks.lead(number),
                Weeks.campaign(number),
                payer ? Audience.PAYER : Audience.PATIENT,
                new E164("+1312555%04d".formatted(number % 10_000)),
                List.of(payer ? claims.get(number % claims.size()) : "about-lead-" + number),
                "Acme Health",
                Set.of(),
                1.0 / (number + 1),
                clock.instant(),
                0,
                ContactFacts.UNKNOWN,
                "person-" + number,
                null);
    }

    /** Every shift date in them. */
    static ReportQuery all(Dimension by) {
        return new ReportQuery(first().minusDays(1), Weeks.nights().getFirst().plusDays(2), by, Map.of());
    }

    private static LocalDate first() {
        return Weeks.nights().getLast();
    }
}
