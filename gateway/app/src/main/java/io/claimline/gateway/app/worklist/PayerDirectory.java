package io.claimline.gateway.app.worklist;

import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.ledger.party.Payer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How payers are reached; claim files do not say. */
public final class PayerDirectory {
    private final Map<String, PayerLine> lines = new HashMap<>();

    /** @param lines later ones win */
    public PayerDirectory(List<PayerLine> lines) {
        lines.forEach(line -> this.lines.put(key(line.match()), line));
    }

    /** The line of a payer: by its id, else by its name. */
    public Optional<PayerLine> of(Payer payer) {
        return payer.id()
                .map(id -> lines.get(key(id.value())))
                .or(() -> Optional.ofNullable(lines.get(key(payer.name()))));
    }

    private static String key(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
