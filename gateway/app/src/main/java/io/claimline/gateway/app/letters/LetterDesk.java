package io.claimline.gateway.app.letters;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.csv.Csv;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.letters.Letter;
import io.claimline.gateway.store.letters.Letters;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders letters, and makes the file of a day. A letter goes into one file: what it says is fixed when it is handed over, so that the file of a day is the same however often it is fetched.
 */
public final class LetterDesk {
    /** A file with more letters than this is for two days. */
    private static final int MOST = 10_000;

    private static final int AT_ONCE = 50;

    /** What is older is fetched by its day over the API. */
    private static final int SHOWN_DAYS = 92;

    private final Letters letters;
    private final PersonsOfClaims claims;
    private final AccountHolds holds;
    private final Office office;
    private final InstantSource clock;

    /**
     * Who writes.
     *
     * @param zone in which days begin
     * @param phone where a person answers, as it is read
     */
    public record Office(ZoneId zone, String phone) {}

    public LetterDesk(Letters letters, PersonsOfClaims claims, AccountHolds holds, Office office, InstantSource clock) {
        this.letters = letters;
        this.claims = claims;
        this.holds = holds;
        this.office = office;
        this.clock = clock;
    }

    /** Orders a letter about these balances of one person; the same id again changes nothing. */
    public Future<Void> order(String id, String person, List<String> balances, String language) {
        var letter = new Letter(id, person, balances, language, clock.instant(), Letter.State.WAITING, null);
        return Stages.future(letters.order(letter)).mapEmpty();
    }

    /** How far these letters are, those that there are. */
    public Future<Map<String, Letter.State>> became(List<String> ids) {
        return Stages.future(letters.all(ids))
                .map(found -> found.stream().collect(Collectors.toMap(Letter::id, Letter::state)));
    }

    /** Takes back a letter that waits for a file. Completes with whether it will be in none. */
    public Future<Boolean> takeBack(String id) {
        return Stages.future(letters.leaveOut(id));
    }

    /** How many letters wait for a file, and how many for the end of a hold on their account. */
    record Waiting(int letters, int onHold) {}

    Future<Waiting> waiting() {
        return sorted().map(all -> new Waiting(all.ready().size(), all.held().size()));
    }

    /** All that wait, by whether their account is on hold. */
    private record Sorted(List<Letter> ready, List<Letter> held) {}

    private Future<Sorted> sorted() {
        return Stages.future(letters.waiting(MOST)).compose(waiting -> {
            var claims =
                    waiting.stream().flatMap(letter -> letter.claims().stream()).collect(Collectors.toSet());
            return Stages.future(holds.of(claims, clock.instant())).map(until -> sorted(waiting, until.keySet()));
        });
    }

    private static Sorted sorted(List<Letter> waiting, Set<String> held) {
        var ready = waiting.stream()
                .filter(letter -> Collections.disjoint(letter.claims(), held))
                .toList();
        var others = waiting.stream()
                .filter(letter -> !Collections.disjoint(letter.claims(), held))
                .toList();
        return new Sorted(ready, others);
    }

    /** The files of the last 92 days, the latest first. */
    Future<List<Letters.Day>> days() {
        return Stages.future(
                letters.days(LocalDate.ofInstant(clock.instant(), office.zone()).minusDays(SHOWN_DAYS)));
    }

    /** Somebody fetched the file of that day. */
    Future<Void> fetched(LocalDate day, AgentId by) {
        return Stages.future(letters.fetched(day, by, clock.instant()));
    }

    /** What was handed over: the day of the file, and how many letters are new in it. */
    record HandedOver(LocalDate day, int letters) {}

    /** Puts every letter that waits into the file of today; what is paid meanwhile is left out, and what is about an account on hold waits on. */
    Future<HandedOver> handOver(AgentId by) {
        var day = LocalDate.ofInstant(clock.instant(), office.zone());
        return sorted().compose(all -> each(all.ready(), day, by, 0)).map(handed -> new HandedOver(day, handed));
    }

    private Future<Integer> each(List<Letter> left, LocalDate day, AgentId by, int sofar) {
        if (left.isEmpty()) {
            return Future.succeededFuture(sofar);
        }
        var part = left.subList(0, Math.min(AT_ONCE, left.size()));
        return Future.all(part.stream().map(one -> handOver(one, day, by)).toList())
                .compose(done -> each(
                        left.subList(part.size(), left.size()),
                        day,
                        by,
                        sofar
                                + (int) done.<Boolean>list().stream()
                                        .filter(one -> one)
                                        .count()));
    }

    private Future<Boolean> handOver(Letter letter, LocalDate day, AgentId by) {
        return claims.owed(letter.claims())
                .compose(owed -> LetterRow.of(letter, owed, office.phone())
                        .map(fields -> Stages.future(
                                letters.handOver(letter.id(), new Letter.Handed(day, clock.instant(), by, fields))))
                        .orElseGet(() ->
                                Stages.future(letters.leaveOut(letter.id())).map(false)));
    }

    /** The file of a day, as RFC 4180 asks for it, and how many letters are in it. */
    record DayFile(String text, int letters) {}

    Future<DayFile> file(LocalDate day) {
        return Stages.future(letters.of(day, MOST))
                .map(found -> new DayFile(
                        Csv.write(LetterRow.COLUMNS)
                                + found.stream()
                                        .flatMap(letter -> Optional.ofNullable(letter.rows()).stream())
                                        .map(handed -> Csv.write(handed.fields()))
                                        .collect(Collectors.joining()),
                        found.size()));
    }
}
