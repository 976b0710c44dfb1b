package io.claimline.gateway.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exported types of a TypeScript file, each in one notation: {@code {field=type, optional?=type}} with fields in the order of the alphabet. Reads the
 * small part of the language that the wire contract is written in, and fails on anything else.
 */
final class TypeScriptTypes {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[A-Za-z_$][\\w$]*|\\d+|[{}\\[\\]();:,?|<>=.&]");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Map<String, String>> interfaces = new TreeMap<>();
    private int at;

    TypeScriptTypes(String source) {
        var code = source.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)//.*$", " ");
        for (Matcher matcher = TOKEN.matcher(code); matcher.find(); ) {
            tokens.add(matcher.group());
        }
    }

    static String union(Stream<String> members) {
        return members.sorted().distinct().collect(Collectors.joining(" | "));
    }

    Map<String, String> all() {
        var types = new TreeMap<String, String>();
        while (at < tokens.size()) {
            expect("export");
            var kind = next();
            var name = next();
            if (kind.equals("type")) {
                expect("=");
                types.put(name, type());
                expect(";");
            } else {
                expect("{");
                var fields = fields();
                interfaces.put(name, fields);
                types.put(name, fields.toString());
            }
        }
        return types;
    }

    private String type() {
        accept("|");
        var members = new ArrayList<String>();
        do {
            members.add(postfix());
        } while (accept("|"));
        return members.size() == 1 ? members.getFirst() : union(members.stream());
    }

    private String postfix() {
        var type = primary();
        while (peek().equals("[")) {
            next();
            if (accept("]")) {
                type += "[]";
            } else {
                // An indexed access, as in BoardView["switch"].
                type = String.valueOf(interfaces.getOrDefault(type, Map.of()).get(next().replace("\"", "")));
                expect("]");
            }
        }
        return type;
    }

    private String primary() {
        var token = next();
        if (token.equals("{")) {
            return fields().toString();
        }
        if (token.equals("(")) {
            var type = type();
            expect(")");
            return type;
        }
        return accept("<") ? generic(token) : token;
    }

    private String generic(String name) {
        var first = type();
        var second = accept(",") ? type() : "";
        expect(">");
        return switch (name) {
            case "Record" -> second.equals("never") ? "{}" : "{[" + first + "]: " + second + "}";
            case "Partial" -> first;
            default -> throw new IllegalStateException("unknown generic " + name);
        };
    }

    private Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        while (!accept("}")) {
            var name = next();
            name += accept("?") ? "?" : "";
            expect(":");
            fields.put(name, type());
            if (!accept(";")) {
                accept(",");
            }
        }
        return fields;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw new IllegalStateException("expected " + token + " at " + tokens.subList(Math.max(0, at - 8), at));
        }
    }
}
