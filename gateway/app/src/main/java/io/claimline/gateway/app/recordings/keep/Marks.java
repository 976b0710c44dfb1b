package io.claimline.gateway.app.recordings.keep;

import io.claimline.gateway.store.recordings.StoredRecording.Mark;
import io.claimline.gateway.store.recordings.StoredRecording.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What happened on one recorded call, from the beginning of its sound.
 *
 * @param marks in order
 * @param pauses while silence was written
 * @param known whether the beginning is known; without it nothing can be placed
 */
record Marks(List<Mark> marks, List<Span> pauses, boolean known) {
    static final Marks NONE = new Marks(List.of(), List.of(), false);
    private static final Pattern LINE = Pattern.compile("(\\d{1,15}) ([A-Z]+)");

    /** As it stands in the file. */
    enum Word {
        BEGUN,
        PAUSED,
        RESUMED,
        APART,
        TOGETHER
    }

    static String line(Instant at, Word word) {
        return at.toEpochMilli() + " " + word + "\n";
    }

    /** Lines of a file, in order; one that a crash cut off is left out. */
    static Marks read(List<String> lines, Instant until) {
        Optional<Instant> begun = Optional.empty();
        var marks = new ArrayList<Mark>();
        for (var line : lines) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            var at = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
            if (parts.group(2).equals(Word.BEGUN.name())) {
                begun = begun.or(() -> Optional.of(at));
            } else {
                begun.ifPresent(from -> kind(parts.group(2))
                        .filter(kind -> marks.isEmpty() || marks.getLast().kind() != kind)
                        .ifPresent(kind -> marks.add(new Mark(since(from, at, until), kind))));
            }
        }
        return begun.map(from -> new Marks(marks, pauses(marks, since(from, until, until)), true))
                .orElse(NONE);
    }

    /** Whether silence was written last; empty when the lines do not tell of a beginning. */
    static Optional<Boolean> silenced(List<String> lines) {
        Optional<Boolean> silent = Optional.empty();
        for (var line : lines) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                silent = switch (parts.group(2)) {
                    case "BEGUN" -> silent.or(() -> Optional.of(false));
                    case "PAUSED" -> Optional.of(true);
                    case "RESUMED" -> Optional.of(false);
                    default -> silent;
                };
            }
        }
        return silent;
    }

    private static Optional<Mark.Kind> kind(String word) {
        return List.of(Mark.Kind.values()).stream()
                .filter(kind -> kind.name().equals(word))
                .findFirst();
    }

    private static Duration since(Instant from, Instant at, Instant until) {
        var then = at.isAfter(until) ? until : at;
        return then.isBefore(from) ? Duration.ZERO : Duration.between(from, then);
    }

    private static List<Span> pauses(List<Mark> marks, Duration end) {
        var pauses = new ArrayList<Span>();
        Optional<Duration> from = Optional.empty();
        for (var mark : marks) {
            if (mark.kind() == Mark.Kind.PAUSED) {
                from = from.or(() -> Optional.of(mark.at()));
            } else if (mark.kind() == Mark.Kind.RESUMED && from.isPresent()) {
                pauses.add(new Span(from.get(), mark.at()));
                from = Optional.empty();
            }
        }
        from.ifPresent(open -> pauses.add(new Span(open, end)));
        return pauses;
    }
}
