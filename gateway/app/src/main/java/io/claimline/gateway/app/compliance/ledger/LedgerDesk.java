package io.claimline.gateway.app.compliance.ledger;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.ledger.LedgerFile.Line;
import io.claimline.gateway.app.csv.BadFile;
import io.claimline.gateway.app.records.Stages;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds to the ledger what is in order, and says why not of what is not. */
final class LedgerDesk {
    private static final int PART = 500;
    private static final String NARROW =
            "the entry it takes back is about more; name the same person and number, or the same account, as that entry does";
    private static final String UNKNOWN = "there is no such entry; search the ledger for its id";
    private static final String NO_FLAG =
            "no such flag stands on exactly this person, number or account; search the ledger and name what the entry there names";

    private final Ledger ledger;
    private final LedgerLog log;

    LedgerDesk(Ledger ledger, LedgerLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** How many of a file's entries are new, and how many the ledger had already. */
    record Taken(int added, int known) {}

    /** Why an entry is not in order: the field, and what to do. */
    record Fault(String field, String why) {}

    /** Keeps one entry; completes with why not, or empty when it is durable. */
    Future<Optional<Fault>> add(LedgerEntry entry) {
        return fault(entry)
                .compose(fault -> fault.isPresent()
                        ? Future.succeededFuture(fault)
                        : ledger.keep(List.of(entry)).map(kept -> Optional.<Fault>empty()));
    }

    private Future<Optional<Fault>> fault(LedgerEntry entry) {
        return switch (entry.statement()) {
            case Statement.TakesBack(var id) ->
                Stages.future(log.of(Set.of(id)))
                        .map(found -> found.stream()
                                .findFirst()
                                .map(target -> covered(entry, target))
                                .orElseGet(() -> Optional.of(new Fault("entry", UNKNOWN))));
            case Statement.Lowers lowers -> lowered(entry, lowers);
            case Statement.Allows _, Statement.Refuses _, Statement.Raises _, Statement.Asks _, Statement.IsLine _ ->
                Future.succeededFuture(Optional.empty());
        };
    }

    private static Optional<Fault> covered(LedgerEntry entry, LedgerEntry target) {
        return entry.about().covers(target.about()) ? Optional.empty() : Optional.of(new Fault("person", NARROW));
    }

    private Future<Optional<Fault>> lowered(LedgerEntry entry, Statement.Lowers lowers) {
        var about = entry.about();
        return of(about.person(), about.number(), about.account())
                .map(found -> Standing.notTakenBack(found).stream()
                                .anyMatch(one -> one.statement().equals(new Statement.Raises(lowers.flag()))
                                        && entry.about().covers(one.about())
                                        && entry.at().isAfter(one.at()))
                        ? Optional.empty()
                        : Optional.of(new Fault("flag", NO_FLAG)));
    }

    /** Everything about a person, a number or an account, latest first. */
    Future<List<LedgerEntry>> of(Optional<String> person, Optional<E164> number, Optional<String> account) {
        var persons = person.map(Set::of).orElseGet(Set::of);
        var numbers = number.map(Set::of).orElseGet(Set::of);
        var accounts = account.map(Set::of).orElseGet(Set::of);
        return Future.all(Stages.future(log.about(persons, numbers)), Stages.future(log.aboutAccounts(accounts)))
                .map(both -> Stream.concat(
                                both.<List<LedgerEntry>>resultAt(0).stream(),
                                both.<List<LedgerEntry>>resultAt(1).stream())
                        .sorted(Standing.ORDER.reversed())
                        .toList());
    }

    /** Keeps what a file has and the ledger has not; fails with {@link BadFile}, having kept nothing, when a line is not in order. */
    Future<Taken> take(List<Line> lines) {
        var ids = new HashSet<EntryId>();
        for (var line : lines) {
            ids.add(line.entry().id());
            if (line.entry().statement() instanceof Statement.TakesBack(var other)) {
                ids.add(other);
            }
        }
        return known(List.copyOf(ids)).compose(known -> {
            var fresh = new ArrayList<LedgerEntry>();
            try {
                checked(lines, known, fresh);
            } catch (BadFile bad) {
                return Future.failedFuture(bad);
            }
            return kept(fresh).map(v -> new Taken(fresh.size(), lines.size() - fresh.size()));
        });
    }

    private static void checked(List<Line> lines, Map<EntryId, LedgerEntry> known, List<LedgerEntry> fresh)
            throws BadFile {
        var all = new HashMap<>(known);
        lines.forEach(line -> all.putIfAbsent(line.entry().id(), line.entry()));
        for (var line : lines) {
            var entry = line.entry();
            var same = known.get(entry.id());
            if (same != null && !LedgerFile.sameStatement(same, entry)) {
                throw new BadFile(
                        line.number(),
                        "id",
                        "the ledger has it already and says something else; give the entry its own");
            }
            if (entry.statement() instanceof Statement.TakesBack(var other)) {
                var target = all.get(other);
                var fault = target == null ? Optional.of(new Fault("entry", UNKNOWN)) : covered(entry, target);
                if (fault.isPresent()) {
                    throw new BadFile(
                            line.number(), fault.get().field(), fault.get().why());
                }
            }
            if (same == null) {
                fresh.add(entry);
            }
        }
    }

    private Future<Map<EntryId, LedgerEntry>> known(List<EntryId> ids) {
        Future<Map<EntryId, LedgerEntry>> found = Future.succeededFuture(new HashMap<>());
        for (var from = 0; from < ids.size(); from += PART) {
            var part = Set.copyOf(ids.subList(from, Math.min(ids.size(), from + PART)));
            found = found.compose(all -> Stages.future(log.of(part)).map(more -> {
                more.forEach(entry -> all.put(entry.id(), entry));
                return all;
            }));
        }
        return found;
    }

    /** In parts, for the journal takes only so many at once. What binds goes first: a file cut short by a crash must not loosen. */
    private Future<Void> kept(List<LedgerEntry> fresh) {
        fresh.sort((one, other) -> Boolean.compare(one.loosens(), other.loosens()));
        Future<Void> done = Future.succeededFuture();
        for (var begin = 0; begin < fresh.size(); begin += PART) {
            var part = fresh.subList(begin, Math.min(fresh.size(), begin + PART));
            done = done.compose(v -> ledger.keep(part));
        }
        return done;
    }
}
