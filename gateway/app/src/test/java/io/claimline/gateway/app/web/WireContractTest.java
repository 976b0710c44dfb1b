package io.claimline.gateway.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said of the contract beside it. The types of the browser are made from it by their own build. */
class WireContractTest {
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
}
