package io.claimline.scripts;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Freemarker with its doors shut; every template, also an included one, passes the policy before it runs. */
final class GuardedConfiguration extends Configuration {
    private static final String GUARDED = "guarded";

    GuardedConfiguration(TemplateLoader loader) {
        super(VERSION_2_3_35);
        // The shared parts first: no other template takes their names.
        setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {new SharedParts(), loader}));
        setLocalizedLookup(false);
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setLocale(Locale.US);
        setObjectWrapper(new SafeWrapper());
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setTagSyntax(ANGLE_BRACKET_TAG_SYNTAX);
        setInterpolationSyntax(DOLLAR_INTERPOLATION_SYNTAX);
        setOutputFormat(HTMLOutputFormat.INSTANCE);
        setTemplateConfigurations(byName());
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        // Freemarker would log the message of a failure, which may quote a patient's data.
        setLogTemplateExceptions(false);
        setWrapUncheckedExceptions(true);
        setFallbackOnNullLoopVariable(false);
    }

    private static TemplateConfigurationFactory byName() {
        var plain = new TemplateConfiguration();
        plain.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        var html = new TemplateConfiguration();
        html.setAutoIncludes(SharedParts.FILES);
        return new FirstMatchTemplateConfigurationFactory(
                        new ConditionalTemplateConfigurationFactory(
                                new FileNameGlobMatcher("*" + TemplatePolicy.TEXT), plain),
                        new ConditionalTemplateConfigurationFactory(
                                new FileNameGlobMatcher("*" + TemplatePolicy.HTML), html))
                .allowNoMatch(true);
    }

    /** The door through which Freemarker itself fetches every template, whether rendered or included. */
    @Override
    public Template getTemplate(
            String name, Locale locale, Object lookup, String encoding, boolean parse, boolean ignoreMissing)
            throws IOException {
        var template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
        if (template != null) {
            guard(template);
        }
        return template;
    }

    private static void guard(Template template) throws TemplatePolicy.Refused {
        synchronized (template) {
            if (template.getCustomAttribute(GUARDED) == null) {
                TemplatePolicy.check(template);
                // A loop in a template looks at nothing that would stop it, unless it is told to.
                _CoreAPI.addThreadInterruptedChecks(template);
                template.setCustomAttribute(GUARDED, true);
            }
        }
    }
}
