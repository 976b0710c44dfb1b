package io.claimline.scripts;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows values to templates, never objects: text, numbers, booleans, dates, enums by name, and records, maps and lists of these. No
 * method of any object can be called from a template, so there is nothing to escape through.
 */
final class SafeWrapper implements ObjectWrapper {

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(text);
            case Enum<?> constant -> new SimpleScalar(constant.name());
            case Number number -> new SimpleNumber(number);
            case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case LocalDate date -> new DateModel(date);
            case Optional<?> optional -> wrap(optional.orElse(null));
            case Record record -> new RecordModel(record, this);
            case Map<?, ?> map -> new MapModel(map, this);
            case List<?> list -> new ListModel(list, this);
            default ->
                throw new TemplateModelException("a " + value.getClass().getName()
                        + " cannot be shown to a template; pass text, a number, a date, a record, a map or a list");
        };
    }

    private record MapModel(Map<?, ?> map, SafeWrapper wrapper) implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return wrapper.wrap(map.get(key));
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }
    }

    private record ListModel(List<?> list, SafeWrapper wrapper) implements TemplateSequenceModel {

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index >= 0 && index < list.size() ? wrapper.wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
