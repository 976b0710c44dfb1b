package io.claimline.gateway.app.compliance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants in the words of files: {@code LIVE_VOICE} is {@code live-voice}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws FieldFault when it is none of them; the message lists them */
    static <E extends Enum<E>> E constant(String field, String text, Class<E> type) throws FieldFault {
        for (var constant : type.getEnumConstants()) {
            if (of(constant).equals(text)) {
                return constant;
            }
        }
        throw new FieldFault(
                field,
                (text.isEmpty() ? "is missing" : "is none of them") + "; write "
                        + Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", ")));
    }
}
