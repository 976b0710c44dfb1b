package io.claimline.houserules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Bad examples: sources given as text, compiled into a folder, to be judged by a rule. */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Planted() {}

    /** Classes under {@code io.claimline} of the sources; others among them, such as stubs of libraries, are only seen. */
    static JavaClasses classes(Path folder, String... sources) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed, not a JRE");
        var problems = new ArrayList<String>();
        var options = List.of("-proc:none", "-d", folder.toString(), "-cp", jspecify());
        var units = Stream.of(sources)
                .map(text -> JavaSource.inMemory(new Source(fileName(text), text)))
                .toList();
        boolean compiled = compiler.getTask(null, null, d -> problems.add(d.toString()), options, null, units)
                .call();
        if (!compiled) {
            throw new IllegalArgumentException("the planted example does not compile: " + problems);
        }
        return new ClassFileImporter()
                .withImportOption(location -> location.contains("/io/claimline/"))
                .importPath(folder);
    }

    /** The one library that examples use for real; compiling is quick when the compiler looks nowhere else. */
    private static String jspecify() {
        var place = NullMarked.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(place.toString())).toString();
    }

    private static String fileName(String text) {
        var inPackage = PACKAGE.matcher(text);
        if (!inPackage.find()) {
            throw new IllegalArgumentException("no package in: " + text);
        }
        var type = TYPE.matcher(text);
        return inPackage.group(1).replace('.', '/') + "/" + (type.find() ? type.group(1) : "package-info") + ".java";
    }
}
