package io.claimline.gateway.app.speech;

import io.claimline.dialer.dialogue.Sound;
import io.claimline.gateway.app.speech.Preparation.Ready;
import io.claimline.gateway.app.speech.Preparation.Unspoken;
import io.claimline.gateway.app.speech.Preparation.Unworded;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Piece;
import io.claimline.scripts.reminder.Problem;
import io.claimline.scripts.reminder.ReminderFacts;
import io.claimline.scripts.reminder.ReminderLine;
import io.claimline.scripts.reminder.ReminderTexts;
import io.claimline.scripts.reminder.Wording;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Prepares what a call may have to say, before it is placed: all of it, in every language it can change to, with every day that can be promised. A day is a
 * sound of its own, so that thirty days are thirty sounds for all calls together and not for each amount.
 *
 * <p>Thread-safe; does its work on virtual threads.
 */
public final class Spoken {
    private final ReminderTexts texts;
    private final Sounds sounds;
    private final SoundShelf shelf;
    private final Executor executor;

    Spoken(ReminderTexts texts, Sounds sounds, SoundShelf shelf, Executor executor) {
        this.texts = texts;
        this.sounds = sounds;
        this.shelf = shelf;
        this.executor = executor;
    }

    /**
     * Everything that a call about an account can say.
     *
     * @param firstPromise the earliest day that can be promised, usually the person's today
     * @param languages those it can be in, at least one
     */
    public Future<Preparation> prepare(ReminderFacts facts, LocalDate firstPromise, Set<Language> languages) {
        return started(List.of(ReminderLine.values()), facts, firstPromise, languages);
    }

    /** What can be said to somebody who calls from a number that nobody knows: lines that name neither person nor account. */
    public Future<Preparation> prepareForStrangers(ReminderFacts facts, Set<Language> languages) {
        var lines = Arrays.stream(ReminderLine.values())
                .filter(line -> !line.namesPerson())
                .toList();
        return started(lines, facts, facts.lastPromise().plusDays(1), languages);
    }

    /** Why nothing could be spoken last; empty when it could. A campaign that holds for it goes on when it is empty again. */
    public Optional<String> trouble() {
        return sounds.trouble();
    }

    private Future<Preparation> started(
            Collection<ReminderLine> lines, ReminderFacts facts, LocalDate first, Set<Language> languages) {
        var work = CompletableFuture.completedFuture(facts)
                .thenComposeAsync(given -> words(lines, given, first, languages), executor);
        return Future.fromCompletionStage(work);
    }

    private CompletableFuture<Preparation> words(
            Collection<ReminderLine> lines, ReminderFacts facts, LocalDate first, Set<Language> languages) {
        var pieces = new EnumMap<Language, Map<ReminderLine, List<Piece>>>(Language.class);
        var problems = new LinkedHashSet<Problem>();
        for (var language : languages) {
            for (var line : lines) {
                switch (texts.text(line, language, facts)) {
                    case Wording.Worded done ->
                        pieces.computeIfAbsent(language, l -> new EnumMap<>(ReminderLine.class))
                                .put(line, done.pieces());
                    case Wording.Unworded failed -> problems.addAll(failed.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            return CompletableFuture.completedFuture(new Unworded(new ArrayList<>(problems)));
        }
        return new Cast(
                        languages,
                        pieces,
                        first.datesUntil(facts.lastPromise().plusDays(1)).toList())
                .spoken();
    }

    /** The words of one call on their way to sounds. */
    private final class Cast {
        private final Map<Sound, Utterance> all = new LinkedHashMap<>();
        private final Map<Language, Map<ReminderLine, List<Sound>>> lines = new EnumMap<>(Language.class);
        private final Map<Language, Map<LocalDate, Sound>> days = new EnumMap<>(Language.class);

        Cast(Set<Language> languages, Map<Language, Map<ReminderLine, List<Piece>>> pieces, List<LocalDate> dates) {
            for (var language : languages) {
                var said = new EnumMap<ReminderLine, List<Sound>>(ReminderLine.class);
                pieces.getOrDefault(language, Map.of())
                        .forEach((line, parts) ->
                                said.put(line, parts.stream().map(this::sound).toList()));
                lines.put(language, Map.copyOf(said));
                days.put(
                        language,
                        dates.stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        day -> day, day -> sound(ReminderTexts.day(day, language)))));
            }
        }

        private Sound sound(Piece piece) {
            return switch (piece) {
                case Piece.Day day -> Ready.DAY;
                case Piece.Words words -> {
                    var utterance = sounds.utterance(words.language(), words.text());
                    var sound = sounds.name(utterance);
                    all.put(sound, utterance);
                    yield sound;
                }
            };
        }

        CompletableFuture<Preparation> spoken() {
            var wanted = new ArrayList<CompletableFuture<Optional<String>>>();
            // All are held before any is made, so that none goes while another is spoken.
            all.forEach((sound, utterance) -> {
                if (!shelf.hold(sound)) {
                    wanted.add(sounds.make(sound, utterance));
                }
            });
            return CompletableFuture.allOf(wanted.toArray(CompletableFuture[]::new))
                    .handle((done, bug) -> {
                        if (bug != null) {
                            release();
                            throw new IllegalStateException("speaking ended in a bug", bug);
                        }
                        return wanted.stream()
                                .flatMap(reason -> reason.join().stream())
                                .findFirst();
                    })
                    .thenApply(reason -> reason.<Preparation>map(this::unspoken).orElseGet(this::ready));
        }

        private Unspoken unspoken(String reason) {
            release();
            return new Unspoken(reason);
        }

        private Ready ready() {
            var released = new AtomicBoolean();
            return new Ready(lines, days, () -> {
                if (released.compareAndSet(false, true)) {
                    release();
                }
            });
        }

        private void release() {
            all.keySet().forEach(shelf::release);
        }
    }
}
