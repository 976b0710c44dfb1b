package io.claimline.dialer.contracts.said;

import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ledger in memory; every stage is complete when it is returned. */
public final class MemoryLedgerLog implements LedgerLog {
    private final InstantSource clock;
    private final Map<EntryId, Kept> entries = new ConcurrentHashMap<>();

    private record Kept(LedgerEntry entry, Instant at) {}

    /** @param clock tells when an entry was kept */
    public MemoryLedgerLog(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> keep(LedgerEntry entry) {
        entries.putIfAbsent(entry.id(), new Kept(entry, clock.instant()));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<LedgerEntry>> of(Set<EntryId> ids) {
        return those(kept -> ids.contains(kept.entry().id()));
    }

    @Override
    public CompletionStage<List<LedgerEntry>> lines() {
        return those(kept -> !kept.entry().grants());
    }

    @Override
    public CompletionStage<List<LedgerEntry>> about(Set<String> persons, Set<E164> numbers) {
        return those(kept -> {
            var about = kept.entry().about();
            return about.person().filter(persons::contains).isPresent()
                    || about.number().filter(numbers::contains).isPresent();
        });
    }

    @Override
    public CompletionStage<List<LedgerEntry>> aboutAccounts(Set<String> claims) {
        return those(
                kept -> kept.entry().about().account().filter(claims::contains).isPresent());
    }

    @Override
    public CompletionStage<List<LedgerEntry>> since(Instant instant) {
        return those(kept -> !kept.at().isBefore(instant));
    }

    @Override
    public CompletionStage<List<LedgerEntry>> page(Optional<EntryId> after, int most) {
        var from = after.map(EntryId::value).orElse("");
        return CompletableFuture.completedFuture(
                all().filter(entry -> entry.id().value().compareTo(from) > 0)
                        .sorted(Comparator.comparing(entry -> entry.id().value()))
                        .limit(most)
                        .toList());
    }

    private Stream<LedgerEntry> all() {
        return entries.values().stream().map(Kept::entry);
    }

    private CompletionStage<List<LedgerEntry>> those(Predicate<Kept> wanted) {
        return CompletableFuture.completedFuture(
                entries.values().stream().filter(wanted).map(Kept::entry).toList());
    }
}
