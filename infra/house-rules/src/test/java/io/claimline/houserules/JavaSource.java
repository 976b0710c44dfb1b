package io.claimline.houserules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the compiler's own parser sees in a source file. Nothing is resolved, so nothing but the file is needed. */
final class JavaSource {

    /**
     * A method or constructor.
     *
     * @param name with its type, as {@code Pacer.pace}
     * @param line of its name
     * @param bodyLines between the braces; 0 without a body
     * @param canonical whether this is the canonical constructor of a record, whose parameters are the components
     */
    record Method(String name, int line, int bodyLines, int parameters, boolean canonical) {}

    /** A type that others can use; {@code documented} by a comment of its own. */
    record PublicType(String name, int line, boolean documented) {}

    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private JavaSource(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    static JavaSource parse(Source source) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed, not a JRE");
        var errors = new ArrayList<String>();
        var task = (JavacTask) compiler.getTask(
                null,
                null,
                diagnostic -> errors.add(source.path() + ":" + diagnostic.getLineNumber() + ": " + diagnostic),
                List.of("-proc:none"),
                null,
                List.of(inMemory(source)));
        try {
            var unit = task.parse().iterator().next();
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException("does not parse: " + errors);
            }
            return new JavaSource(unit, DocTrees.instance(task));
        } catch (IOException e) {
            throw new IllegalStateException("a source in memory failed", e);
        }
    }

    static JavaFileObject inMemory(Source source) {
        return new SimpleJavaFileObject(URI.create("string:///" + source.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }

    List<Method> methods() {
        var methods = new ArrayList<Method>();
        new TreePathScanner<Void, List<Method>>() {
            @Override
            public Void visitMethod(MethodTree method, List<Method> found) {
                var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                var named = method.getReturnType() == null
                        ? "<init>"
                        : method.getName().toString();
                int parameters = method.getParameters().size();
                boolean canonical = method.getReturnType() == null && parameters == components(type);
                found.add(new Method(
                        type.getSimpleName() + "." + named, line(method), bodyLines(method), parameters, canonical));
                return super.visitMethod(method, found);
            }
        }.scan(unit, methods);
        return methods;
    }

    /** Top-level public types, and nested ones that say {@code public} themselves. */
    List<PublicType> publicTypes() {
        var types = new ArrayList<PublicType>();
        new TreePathScanner<Void, List<PublicType>>() {
            @Override
            public Void visitClass(ClassTree type, List<PublicType> found) {
                if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    found.add(
                            new PublicType(type.getSimpleName().toString(), line(type), documented(getCurrentPath())));
                }
                return super.visitClass(type, found);
            }
        }.scan(unit, types);
        return types;
    }

    private boolean documented(TreePath path) {
        var comment = trees.getDocComment(path);
        return comment != null && !comment.isBlank();
    }

    private int line(Tree tree) {
        return lineAt(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    private int bodyLines(MethodTree method) {
        var body = method.getBody();
        if (body == null) {
            return 0;
        }
        var positions = trees.getSourcePositions();
        int first = lineAt(positions.getStartPosition(unit, body));
        int last = lineAt(positions.getEndPosition(unit, body) - 1);
        return first == last ? 1 : last - first - 1;
    }

    private int lineAt(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    /** How many components a record has; -1 for any other type. */
    private static int components(ClassTree type) {
        if (type.getKind() != Tree.Kind.RECORD) {
            return -1;
        }
        return (int) type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .count();
    }
}
