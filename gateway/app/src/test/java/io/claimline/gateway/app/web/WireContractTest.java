package io.claimline.gateway.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The types of the browser and the schemas of the contract say the same: names, fields, which are optional, and their types. */
class WireContractTest {
    private static final Path WIRE = Path.of("../../agent-desktop/src/wire");

    /** The types of all the files that say what crosses the wire. */
    private static String types() throws IOException {
        var types = new StringBuilder();
        for (var file : List.of(
                "types.ts", "outcomeTypes.ts", "whatIfTypes.ts", "scriptTypes.ts", "identityTypes.ts", "dayTypes.ts")) {
            types.append(Files.readString(WIRE.resolve(file)));
        }
        return types.toString().replaceAll("(?ms)^import .*?;$", "");
    }

    @TestFactory
    Stream<DynamicTest> shouldSayTheSameAsTheTypesOfTheBrowser() throws IOException {
        var schemas = Contract.raw().getJsonObject("components").getJsonObject("schemas");
        return new TypeScriptTypes(types())
                .all().entrySet().stream()
                        .filter(type -> !type.getKey().equals("Envelope")
                                && !type.getKey().equals("ClientMessage"))
                        .map(type -> DynamicTest.dynamicTest(
                                type.getKey(),
                                () -> assertThat(shape(schemas.getJsonObject(type.getKey(), new JsonObject())))
                                        .isEqualTo(type.getValue())));
    }

    @Test
    void shouldFindTheTypes() throws IOException {
        var types = new TypeScriptTypes(types()).all();
        assertThat(types)
                .containsKeys(
                        "DeskView",
                        "BoardView",
                        "OutcomeInput",
                        "ImportReport",
                        "Role",
                        "WhatIfAnswer",
                        "ScriptDetail");
        assertThat(types.get("Role")).isEqualTo("\"admin\" | \"agent\" | \"supervisor\"");
    }

    @Test
    void shouldHaveEveryOperationInTheDocumentation() throws IOException {
        var page = Files.readString(Path.of("../../docs/api.md"));
        Contract.raw()
                .getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .forEach(method -> assertThat(page)
                                .contains("| `" + method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()
                                        + "` |")));
    }

    /** A schema in the same notation as {@link TypeScriptTypes}. */
    private static String shape(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return schema.getString("$ref").replaceFirst(".*/", "");
        }
        if (schema.containsKey("enum")) {
            return TypeScriptTypes.union(schema.getJsonArray("enum").stream().map(value -> "\"" + value + "\""));
        }
        if (schema.getValue("type") instanceof JsonArray types) {
            return TypeScriptTypes.union(types.stream().map(type -> simple(String.valueOf(type))));
        }
        return switch (schema.getString("type", "")) {
            case "array" -> shape(schema.getJsonObject("items")) + "[]";
            case "object" -> object(schema);
            case String other -> simple(other);
        };
    }

    private static String object(JsonObject schema) {
        if (schema.containsKey("propertyNames")) {
            return "{[" + shape(schema.getJsonObject("propertyNames")) + "]: "
                    + shape(schema.getJsonObject("additionalProperties")) + "}";
        }
        var required = schema.getJsonArray("required", new JsonArray());
        Map<String, String> fields = new TreeMap<>();
        schema.getJsonObject("properties", new JsonObject())
                .forEach(field ->
                        fields.put(field.getKey() + (required.contains(field.getKey()) ? "" : "?"), shape((JsonObject)
                                field.getValue())));
        return fields.toString();
    }

    private static String simple(String type) {
        return type.equals("integer") ? "number" : type;
    }
}
