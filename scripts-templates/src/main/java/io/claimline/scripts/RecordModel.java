package io.claimline.scripts;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record in a template: its components by name, and nothing else of it. */
record RecordModel(Record value, SafeWrapper wrapper) implements TemplateHashModel {

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        for (var component : value.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return wrapper.wrap(read(component));
            }
        }
        // Not the same as an absent value: a component that does not exist is a slip of the pen.
        throw new TemplateModelException("there is no '" + name + "' here; there is " + names());
    }

    private @Nullable Object read(RecordComponent component) throws TemplateModelException {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new TemplateModelException("'" + component.getName() + "' cannot be read", e);
        }
    }

    private String names() {
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .toString();
    }

    @Override
    public boolean isEmpty() {
        return value.getClass().getRecordComponents().length == 0;
    }
}
