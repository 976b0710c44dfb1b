package io.claimline.gateway.store.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a record: its components by name, {@code id} as {@code _id}. Values and nested records are written by {@link
 * Values}. A component that a stored document does not have yet is read as empty or null where its type allows that, so that adding a
 * component needs no migration.
 *
 * @param <T> the record
 */
public final class Shape<T extends Record> {
    private final Class<T> type;
    private final List<Part> components;
    private final Constructor<T> constructor;

    private Shape(Class<T> type) {
        this.type = type;
        components = Stream.of(type.getRecordComponents()).map(Part::of).toList();
        constructor = canonical(type);
    }

    /** The shape of a public record. */
    public static <T extends Record> Shape<T> of(Class<T> type) {
        return new Shape<>(type);
    }

    /** The record as a new document. */
    public Document write(T value) {
        var document = new Document();
        for (var component : components) {
            var written = Values.write(get(component.component(), value));
            if (written != null) {
                document.append(component.field(), written);
            }
        }
        return document;
    }

    /**
     * The record in a document; fields that it does not know are left alone.
     *
     * @throws IllegalStateException when a field is missing or holds what the record refuses
     */
    public T read(Document document) {
        var arguments = new @Nullable Object[components.size()];
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = argument(components.get(i), document);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Document " + document.get("_id") + " does not hold a " + type.getSimpleName(), e);
        }
    }

    private @Nullable Object argument(Part part, Document document) {
        var stored = document.get(part.field());
        if (stored == null && !part.mayBeMissing()) {
            throw new IllegalStateException("Document " + document.get("_id") + " of a " + type.getSimpleName()
                    + " lacks the field '" + part.field() + "'");
        }
        return part.reading().of(stored);
    }

    /** A component as it is stored. */
    private record Part(RecordComponent component, String field, boolean mayBeMissing, Reading reading) {
        static Part of(RecordComponent component) {
            return new Part(
                    component,
                    Shape.field(component),
                    Values.mayBeMissing(component),
                    Reading.as(component.getGenericType()));
        }
    }

    private static String field(RecordComponent component) {
        return component.getName().equals("id") ? "_id" : component.getName();
    }

    static @Nullable Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /** What reflection tells of a record, looked up once for each class. */
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return constructor(type);
        }
    };

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    static List<RecordComponent> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    @SuppressWarnings("unchecked")
    static <T> Constructor<T> canonical(Class<T> type) {
        return (Constructor<T>) CONSTRUCTORS.get(type);
    }

    private static Constructor<?> constructor(Class<?> type) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor: " + type, e);
        }
    }
}
