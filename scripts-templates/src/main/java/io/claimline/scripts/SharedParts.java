package io.claimline.scripts;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The product's macros, which every script may call and no author can replace: they lie in {@code shared/}, are included by the renderer
 * itself, and only there may a macro be defined.
 */
final class SharedParts implements TemplateLoader {
    static final String FOLDER = "shared/";
    static final List<String> FILES = List.of(FOLDER + "steps.ftlh", FOLDER + "payer.ftlh", FOLDER + "patient.ftlh");

    private static final String ROOT = "/scripts/";
    private static final Pattern MACRO = Pattern.compile("<#macro (\\w+)([^>]*)>");

    /** What templates may call, with the parameters of each. */
    static final Map<String, Set<String>> MACROS = read();

    private final ClassTemplateLoader product = new ClassTemplateLoader(SharedParts.class, ROOT);

    private static Map<String, Set<String>> read() {
        var macros = new TreeMap<String, Set<String>>();
        for (var file : FILES) {
            for (var match = MACRO.matcher(text(file)); match.find(); ) {
                var parameters = match.group(2).replaceAll("=\"[^\"]*\"", "").strip();
                macros.put(match.group(1), parameters.isEmpty() ? Set.of() : Set.of(parameters.split("\\s+", -1)));
            }
        }
        return macros;
    }

    private static String text(String file) {
        try (var in = SharedParts.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IOException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        return name.startsWith(FOLDER) ? product.findTemplateSource(name) : null;
    }

    @Override
    public long getLastModified(Object source) {
        return product.getLastModified(source);
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return product.getReader(source, encoding);
    }

    @Override
    public void closeTemplateSource(Object source) throws IOException {
        product.closeTemplateSource(source);
    }
}
