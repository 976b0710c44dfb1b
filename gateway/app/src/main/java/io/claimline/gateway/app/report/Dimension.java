package io.claimline.gateway.app.report;

import io.claimline.dialer.report.CellKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the rows of a report are grouped, and what they can be chosen by. */
enum Dimension {
    DATE,
    HOUR,
    CAMPAIGN,
    AGENT,
    TEAM,
    PAYER;

    /** Of that name on the wire. */
    static Optional<Dimension> of(String wire) {
        return Stream.of(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To which group a cell belongs; an empty text is nobody's. */
    String key(CellKey cell, Map<String, String> teams) {
        return switch (this) {
            case DATE -> cell.date().toString();
            case HOUR -> cell.hour();
            case CAMPAIGN -> cell.campaign();
            case AGENT -> cell.agent();
            case TEAM -> teams.getOrDefault(cell.agent(), "");
            case PAYER -> cell.payer();
        };
    }
}
