package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Piece.Day;
import io.claimline.scripts.reminder.Piece.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rendered text, line by line: each is spoken, and kept, on its own, so that what is the same for all is spoken once. {@code [es]} or {@code [en]} at the
 * beginning changes the language of that line; {@code [day]} stands for the day that was keyed in.
 */
final class Pieces {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPEAKABLE =
            Pattern.compile("[\\p{L}\\p{M}\\d .,;:?!'’()¿¡-]*\\p{L}[\\p{L}\\p{M}\\d .,;:?!'’()¿¡-]*");
    private static final String DAY = "[day]";

    private Pieces() {}

    static Wording of(ReminderLine line, Language language, String rendered) {
        var pieces = new ArrayList<Piece>();
        for (var raw : rendered.lines().toList()) {
            var text = SPACES.matcher(raw).replaceAll(" ").strip();
            if (text.isEmpty()) {
                continue;
            }
            var piece = piece(line, language, text);
            if (piece.isEmpty()) {
                return new Wording.Unworded(
                        List.of(
                                new Problem(
                                        line.path(language),
                                        "has something that cannot be said; write words, and amounts, dates and numbers with sayMoney, sayDate and sayPhone.")));
            }
            pieces.add(piece.get());
        }
        if (pieces.isEmpty() && line != ReminderLine.DISCLOSURE) {
            return new Wording.Unworded(
                    List.of(new Problem(line.path(language), "says nothing. Write what is to be said.")));
        }
        return new Wording.Worded(pieces);
    }

    private static Optional<Piece> piece(ReminderLine line, Language language, String text) {
        if (text.equals(DAY)) {
            return line.saysDay() ? Optional.of(new Day()) : Optional.empty();
        }
        for (var other : Language.values()) {
            var mark = "[" + other.code() + "] ";
            if (text.startsWith(mark)) {
                return words(other, text.substring(mark.length()));
            }
        }
        return words(language, text);
    }

    private static Optional<Piece> words(Language language, String text) {
        return SPEAKABLE.matcher(text).matches() ? Optional.of(new Words(language, text)) : Optional.empty();
    }
}
