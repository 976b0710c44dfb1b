package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.quality.Scorecard;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scorecards that come with the product: files beside the program, in the form of the API. */
public final class Templates {
    private static final List<String> IDS = List.of("patient-balance", "payer-claim-status", "reminder-to-agent");

    private Templates() {}

    /** Each by its id, in order. */
    public static Map<String, Scorecard> all() {
        var all = new LinkedHashMap<String, Scorecard>();
        IDS.forEach(id -> all.put(id, CardText.read(new JsonObject(text(id)))));
        return all;
    }

    private static String text(String id) {
        try (var in = Templates.class.getResourceAsStream("/quality/" + id + ".json")) {
            if (in == null) {
                throw new IOException("the scorecard " + id + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
