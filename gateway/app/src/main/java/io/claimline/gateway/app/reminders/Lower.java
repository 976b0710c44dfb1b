package io.claimline.gateway.app.reminders;

import io.claimline.gateway.app.web.ApiProblem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Words of the contract for constants, and faults told with their place. */
final class Lower {
    private Lower() {}

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static JsonArray texts(Collection<? extends Enum<?>> constants) {
        return new JsonArray(constants.stream().map(Lower::text).sorted().toList());
    }

    static <E extends Enum<E>> E read(Class<E> type, String path, JsonObject from, String field) {
        return constant(type, path + "." + field, from.getString(field, ""));
    }

    static <E extends Enum<E>> Set<E> all(Class<E> type, String path, JsonArray from) {
        var found = new LinkedHashSet<E>();
        for (var i = 0; i < from.size(); i++) {
            found.add(constant(type, path + "[" + i + "]", String.valueOf(from.getValue(i))));
        }
        return found;
    }

    static <E extends Enum<E>> E constant(Class<E> type, String path, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw fault(
                    path,
                    "'" + text + "' is none of "
                            + texts(List.of(type.getEnumConstants())).encode());
        }
    }

    /** What cannot be made is told with the place it was to be made at. */
    static <T> T at(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | DateTimeException bad) {
            throw fault(path, String.valueOf(bad.getMessage()));
        }
    }

    static ApiProblem fault(String path, String message) {
        return refused(List.of(new ApiProblem.Violation(path, message)));
    }

    static ApiProblem refused(List<ApiProblem.Violation> faults) {
        var first = faults.getFirst();
        return new ApiProblem(
                422, "Not kept", first.field() + ": " + first.message() + ". Nothing was kept; correct it.", faults);
    }
}
