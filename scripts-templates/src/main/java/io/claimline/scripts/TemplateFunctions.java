package io.claimline.scripts;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.spoken.SpokenCount;
import io.claimline.scripts.spoken.SpokenDate;
import io.claimline.scripts.spoken.SpokenMoney;
import io.claimline.scripts.spoken.SpokenTelephone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions that templates may call: for the eye {@code money}, {@code date}, {@code longDate}, {@code phone} and {@code groups}, for the ear those that
 * begin with {@code say}.
 */
final class TemplateFunctions {

    /** What one function does with its one argument. */
    private interface Body {
        String apply(@Nullable Object argument) throws TemplateModelException;
    }

    private TemplateFunctions() {}

    static Map<String, TemplateMethodModelEx> in(Language language) {
        return Map.of(
                "money", function("money", x -> Formats.money(whole(x))),
                "date", function("date", x -> Formats.date(day(x))),
                "longDate", function("longDate", x -> Formats.longDate(day(x), language)),
                "phone", function("phone", x -> Formats.phone(string(x))),
                "groups", function("groups", x -> Formats.groups(string(x))),
                "sayMoney", function("sayMoney", x -> SpokenMoney.of(whole(x), language)),
                "sayDate", function("sayDate", x -> SpokenDate.of(day(x), language)),
                "sayPhone", function("sayPhone", x -> SpokenTelephone.of(string(x), language)),
                "sayCount", function("sayCount", x -> SpokenCount.of(whole(x), language)));
    }

    private static TemplateMethodModelEx function(String name, Body body) {
        return arguments -> new SimpleScalar(call(name, body, arguments));
    }

    private static String call(String name, Body body, List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new TemplateModelException(name + "(…) takes one argument, and was given " + arguments.size());
        }
        try {
            return body.apply(arguments.getFirst());
        } catch (TemplateModelException | IllegalArgumentException e) {
            throw new TemplateModelException(name + "(…) " + e.getMessage(), e);
        }
    }

    private static long whole(@Nullable Object argument) throws TemplateModelException {
        if (argument instanceof TemplateNumberModel number) {
            try {
                return new BigDecimal(number.getAsNumber().toString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new TemplateModelException("takes a whole number, not a fraction or a number out of range", e);
            }
        }
        throw new TemplateModelException("takes a whole number");
    }

    private static LocalDate day(@Nullable Object argument) throws TemplateModelException {
        if (argument instanceof DateModel date) {
            return date.date();
        }
        try {
            return LocalDate.parse(string(argument));
        } catch (DateTimeParseException e) {
            throw new TemplateModelException("takes a date, or text such as 2026-03-09", e);
        }
    }

    private static String string(@Nullable Object argument) throws TemplateModelException {
        if (argument instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new TemplateModelException("takes text");
    }
}
