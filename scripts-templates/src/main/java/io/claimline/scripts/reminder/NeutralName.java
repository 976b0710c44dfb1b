package io.claimline.scripts.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a business can call itself by a name before it knows who listens: the name of a collector may not tell that it collects (12 CFR 1006.2(j)(1)(i),
 * 15 USC 1692b(5)), and a name that tells what is treated tells whoever answers that the person is treated for it (45 CFR 164.502(b)). The words lie in
 * {@code law/names.txt}. They find names that are known to tell something; a name without a finding may still do.
 */
public final class NeutralName {
    private static final String TABLE = "/law/names.txt";
    private static final String BAR = " :: ";
    private static final List<Telling> TELLING = read();

    /** A word, and what it tells. */
    private record Telling(String what, Pattern pattern) {}

    private NeutralName() {}

    /** What is wrong with a name or another text that whoever answers may hear, as the end of a sentence; empty when nothing is known. */
    public static Optional<String> fault(String text) {
        for (var telling : TELLING) {
            var match = telling.pattern().matcher(text);
            if (match.find()) {
                return Optional.of("tells whoever answers " + telling.what() + " ('"
                        + match.group().strip()
                        + "'); take a name that tells neither, such as a registered trade name");
            }
        }
        return Optional.empty();
    }

    private static List<Telling> read() {
        try (var in = NeutralName.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IOException(TABLE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(BAR, -1))
                    .map(cells -> new Telling(
                            cells[0].strip(),
                            Pattern.compile(
                                    cells[1].strip(),
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
