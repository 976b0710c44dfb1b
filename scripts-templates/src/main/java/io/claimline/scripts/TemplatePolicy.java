package io.claimline.scripts;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The part of the template language that call scripts may use: text, values, conditions, loops and includes. Variables and
 * macros of one's own are left out because with them a few lines can use all memory; built-ins that loop or build text by themselves, or that read code
 * from data, are left out because no time limit can stop them.
 *
 * <p>A template is judged by its canonical form, in which comments, white space and escapes no longer hide anything.
 */
final class TemplatePolicy {
    static final String HTML = ".ftlh";
    static final String TEXT = ".txt.ftl";

    private static final Set<String> DIRECTIVES =
            words("#if #elseif #else #list #items #sep #switch #on #case #default #break #include #t #lt #rt");
    /** In the product's own shared parts alone. */
    private static final Set<String> DEFINING = words("#macro #nested");

    private static final Set<String> BUILT_INS =
            words("has_content size first last index counter is_first is_last has_next then trim upper_case lower_case"
                    + " cap_first c");

    private static final Pattern DIRECTIVE = Pattern.compile("<([#@][A-Za-z_][\\w.]*)");
    private static final Pattern BUILT_IN = Pattern.compile("\\?([A-Za-z_]\\w*)");

    /** A template that uses what it may not. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Rendering.Failed failure;

        Refused(Rendering.Failed failure) {
            super(failure.message());
            this.failure = failure;
        }

        Rendering.Failed failure() {
            return failure;
        }
    }

    private TemplatePolicy() {}

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" ", -1));
    }

    static void check(Template template) throws Refused {
        checkFormat(template);
        var canonical = canonical(template);
        checkNames(template, canonical, DIRECTIVE, "<", directives(template.getName()), "directive");
        checkNames(template, canonical, BUILT_IN, "?", BUILT_INS, "built-in");
    }

    /** What this template may use: its directives, and the macros of the product. */
    static Set<String> directives(String template) {
        var allowed = new TreeSet<>(DIRECTIVES);
        SharedParts.MACROS.keySet().forEach(macro -> allowed.add("@" + macro));
        if (template.startsWith(SharedParts.FOLDER)) {
            allowed.addAll(DEFINING);
        }
        return allowed;
    }

    private static void checkFormat(Template template) throws Refused {
        var name = template.getName();
        var escaped = template.getOutputFormat() instanceof HTMLOutputFormat && template.getAutoEscaping();
        var plain = template.getOutputFormat() instanceof PlainTextOutputFormat;
        if (!(name.endsWith(HTML) && escaped) && !(name.endsWith(TEXT) && plain)) {
            throw new Refused(new Rendering.Failed(
                    name,
                    1,
                    1,
                    "must be named *.ftlh (escaped HTML) or *.txt.ftl (plain text) and not change its output format"));
        }
    }

    private static void checkNames(
            Template template, String canonical, Pattern pattern, String sign, Set<String> allowed, String kind)
            throws Refused {
        for (var match = pattern.matcher(canonical); match.find(); ) {
            if (!allowed.contains(match.group(1))) {
                var used = sign + match.group(1);
                var message = "the %s %s is not part of the script language; there is %s"
                        .formatted(kind, used, allowed.stream().sorted().toList());
                throw new Refused(at(template, used, message));
            }
        }
    }

    private static Rendering.Failed at(Template template, String used, String message) {
        var lines = source(template).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int column = lines.get(i).indexOf(used);
            if (column >= 0) {
                return new Rendering.Failed(template.getName(), i + 1, column + 1, message);
            }
        }
        // Written with white space, a comment or an escape inside: the template as a whole is at fault.
        return new Rendering.Failed(template.getName(), 0, 0, message);
    }

    private static String canonical(Template template) {
        var canonical = new StringWriter();
        try {
            template.dump(canonical);
        } catch (IOException e) {
            throw new IllegalStateException("a string writer failed", e);
        }
        return canonical.toString();
    }

    @SuppressWarnings("deprecation") // The root is deprecated as a tree to walk; its extent is told nowhere else.
    private static String source(Template template) {
        var root = template.getRootTreeNode();
        return template.getSource(1, 1, root.getEndColumn(), root.getEndLine());
    }
}
