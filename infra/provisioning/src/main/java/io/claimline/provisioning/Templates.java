package io.claimline.provisioning;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** The configuration templates of this module, rendered to text. */
final class Templates {
    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    Templates() {
        freemarker.setClassForTemplateLoading(Templates.class, "");
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    /** Renders the template {@code name}, a path below this package such as {@code switch/pjsip.conf}. */
    String render(String name, Map<String, ?> model) throws IOException {
        var text = new StringWriter();
        try {
            freemarker.getTemplate(name + ".ftl").process(model, text);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " is broken: " + e.getMessage(), e);
        }
        return text.toString();
    }
}
