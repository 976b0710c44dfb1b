package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Standing;
import io.claimline.dialer.compliance.ledger.Standings;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people refused and asked for, in the memory of each gateway, because it is asked before each dial. Read whole before the first
 * campaign is taken up. What is heard on one gateway is durable there first, counts there at once, and is told to the others; for a message
 * may be lost, each also reads what is new every second, and the whole again every two minutes. Nothing is ever forgotten, so reading again
 * cannot loosen anything by accident. Consents are not held.
 */
public final class Ledger implements Standings {
    /** A gateway that could not ask the store for so long may not know of a refusal; it dials nobody. */
    public static final Duration UNSURE_AFTER = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final String HEARD = "compliance.ledger";
    private static final Duration NEWS = Duration.ofSeconds(1);
    private static final Duration WHOLE = Duration.ofMinutes(2);
    /** Clocks of gateways may differ, and a journal may deliver late; what is later still comes with the whole. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final LedgerLog log;
    private final InstantSource clock;
    private final boolean shared;
    private final Map<String, Map<EntryId, LedgerEntry>> bySubject = new ConcurrentHashMap<>();
    private volatile @Nullable Instant confirmed;
    private volatile boolean failing;

    /** @param shared whether other gateways may write to the same ledger */
    public Ledger(Vertx vertx, LedgerLog log, InstantSource clock, boolean shared) {
        this.vertx = vertx;
        this.log = log;
        this.clock = clock;
        this.shared = shared;
    }

    /** Learns what is known, and listens from now on. Until it completes nothing may be dialled. */
    public Future<Void> start() {
        vertx.eventBus().<JsonObject>consumer(HEARD, message -> heard(message.body()));
        return read(log::lines).onSuccess(known -> {
            again(WHOLE, log::lines);
            if (shared) {
                again(NEWS, this::news);
            }
        });
    }

    /** Each read begins so long after the one before has ended, so that a slow store is not asked twice at once. */
    private void again(Duration after, Supplier<CompletionStage<List<LedgerEntry>>> what) {
        vertx.setTimer(after.toMillis(), timer -> read(what).onComplete(done -> again(after, what)));
    }

    private CompletionStage<List<LedgerEntry>> news() {
        var last = confirmed;
        return last == null ? log.lines() : log.since(last.minus(OVERLAP));
    }

    private Future<Void> read(Supplier<CompletionStage<List<LedgerEntry>>> what) {
        var began = clock.instant();
        return Future.fromCompletionStage(what.get())
                .onSuccess(found -> {
                    found.forEach(this::remember);
                    confirm(began);
                    failing = false;
                })
                .onFailure(this::failed)
                .mapEmpty();
    }

    /** The whole takes longer to read than the news, and must not take the time back. */
    private synchronized void confirm(Instant began) {
        var last = confirmed;
        if (last == null || last.isBefore(began)) {
            confirmed = began;
        }
    }

    /** Told once, not every second. */
    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warn("The ledger of consents and refusals could not be read again: {}", failure.getMessage());
        }
    }

    private void heard(JsonObject text) {
        try {
            remember(EntryText.read(text.getMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> String.valueOf(field.getValue())))));
        } catch (FieldFault fault) {
            LOG.warn(
                    "Another gateway told of an entry of the ledger that this one does not understand ({}); do they run the same version?",
                    fault.field());
        }
    }

    /** Keeps entries; completes when they are durable and hold on this gateway. */
    public Future<Void> keep(List<LedgerEntry> entries) {
        List<Future<Void>> kept = entries.stream()
                .map(one -> Future.fromCompletionStage(log.keep(one)).onSuccess(done -> {
                    remember(one);
                    vertx.eventBus().publish(HEARD, new JsonObject(Map.copyOf(EntryText.write(one))));
                }))
                .toList();
        return Future.all(kept).mapEmpty();
    }

    @Override
    public Standing on(Optional<String> person, E164 number) {
        // Of most nothing was ever said; a plan asks about all of them.
        if (!bySubject.containsKey(ofNumber(number))
                && person.filter(key -> bySubject.containsKey(ofPerson(key))).isEmpty()) {
            return Standing.NOTHING;
        }
        var entries = Stream.concat(about(ofNumber(number)), person.stream().flatMap(key -> about(ofPerson(key))))
                .distinct()
                .toList();
        return Standing.of(entries, person, number);
    }

    @Override
    public Standing on(String person, EmailAddress address) {
        return Standing.of(about(ofPerson(person)).toList(), person, address);
    }

    @Override
    public Set<Flag> onAccount(String claim) {
        var entries = bySubject.get(ofAccount(claim));
        return entries == null ? Set.of() : Standing.onAccount(List.copyOf(entries.values()), claim);
    }

    @Override
    public Optional<String> unsure() {
        var last = confirmed;
        if (last == null) {
            return Optional.of("the ledger of consents and refusals has not been read yet");
        }
        return shared && last.plus(UNSURE_AFTER).isBefore(clock.instant())
                ? Optional.of("the ledger of consents and refusals has not been confirmed for more than "
                        + UNSURE_AFTER.toSeconds() + " s")
                : Optional.empty();
    }

    private Stream<LedgerEntry> about(String subject) {
        return bySubject.getOrDefault(subject, Map.of()).values().stream();
    }

    private void remember(LedgerEntry entry) {
        if (entry.grants()) {
            return;
        }
        var subjects = new ArrayList<String>();
        entry.about().person().ifPresent(person -> subjects.add(ofPerson(person)));
        entry.about().number().ifPresent(number -> subjects.add(ofNumber(number)));
        entry.about().account().ifPresent(account -> subjects.add(ofAccount(account)));
        subjects.forEach(subject -> bySubject
                .computeIfAbsent(subject, key -> new ConcurrentHashMap<>())
                .putIfAbsent(entry.id(), entry));
    }

    private static String ofPerson(String key) {
        return "person " + key;
    }

    private static String ofAccount(String claim) {
        return "account " + claim;
    }

    private static String ofNumber(E164 number) {
        return "number " + number.value();
    }
}
