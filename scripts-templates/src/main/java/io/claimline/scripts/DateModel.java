package io.claimline.scripts;

import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;

/** A date in a template: {@code date(x)} and {@code longDate(x)} format it; printed bare it is {@code 2026-03-09}. */
record DateModel(LocalDate date) implements TemplateScalarModel {

    @Override
    public String getAsString() {
        return date.toString();
    }
}
