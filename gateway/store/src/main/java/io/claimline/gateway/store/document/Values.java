package io.claimline.gateway.store.document;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Values inside documents. A record of one component is written as that component (an id as its text), any other as a document; a
 * record that is one case of a sealed interface also says which in {@code case}. Maps become lists of {@code {k, v}}, for a key may
 * hold a dot. Instants keep milliseconds, durations are milliseconds, decimals, days, times of day and zones are text.
 */
final class Values {
    static final String CASE = "case";

    private Values() {}

    static @Nullable Object write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case BigDecimal decimal -> decimal.toString();
            case Number number -> number;
            case Boolean flag -> flag;
            case Enum<?> constant -> constant.name();
            case Instant instant -> Date.from(instant);
            case Duration duration -> duration.toMillis();
            case LocalDate day -> day.toString();
            case LocalTime time -> time.toString();
            case ZoneId zone -> zone.getId();
            case Optional<?> maybe -> write(maybe.orElse(null));
            case Collection<?> many -> many.stream().map(Values::write).toList();
            case Map<?, ?> map -> map.entrySet().stream().map(Values::entry).toList();
            case Record record -> record(record);
            default -> throw new IllegalArgumentException("No stored form for " + value.getClass());
        };
    }

    private static Document entry(Map.Entry<?, ?> entry) {
        return new Document("k", write(entry.getKey())).append("v", write(entry.getValue()));
    }

    private static @Nullable Object record(Record value) {
        var components = Shape.components(value.getClass());
        var isCase = sealedCase(value.getClass());
        if (components.size() == 1 && !isCase) {
            return write(Shape.get(components.getFirst(), value));
        }
        var document = isCase ? new Document(CASE, value.getClass().getSimpleName()) : new Document();
        components.forEach(component -> {
            var written = write(Shape.get(component, value));
            if (written != null) {
                document.append(component.getName(), written);
            }
        });
        return document;
    }

    static boolean sealedCase(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    static boolean mayBeMissing(RecordComponent component) {
        var type = component.getType();
        return type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
