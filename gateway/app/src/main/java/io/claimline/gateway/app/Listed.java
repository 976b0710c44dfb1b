package io.claimline.gateway.app;

import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.config.GatewaySettings.PayerLine;
import io.claimline.gateway.app.demo.Demo;
import io.claimline.gateway.app.guest.Directory;
import io.claimline.gateway.app.worklist.PayerDirectory;
import java.util.ArrayList;
import java.util.List;

/** What the settings list by name; the demo's own lines before it. */
final class Listed {
    private Listed() {}

    static PayerDirectory payers(GatewaySettings settings) {
        return new PayerDirectory(payerLines(settings));
    }

    static List<PayerLine> payerLines(GatewaySettings settings) {
        var lines = new ArrayList<>(settings.demo().on() ? Demo.payers() : List.of());
        lines.addAll(settings.payers());
        return lines;
    }

    static Directory directory(GatewaySettings settings) {
        var lines = new ArrayList<>(settings.demo().on() ? Demo.directory() : List.of());
        lines.addAll(settings.directory().lines());
        return new Directory(lines);
    }
}
