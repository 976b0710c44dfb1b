package io.claimline.gateway.app.client;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.ledger.claim.Claim;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom a call is made and as who, {@code ClientView} of the wire contract: what scripts say of the caller, and the desk shows. */
public final class ClientText {
    private final AccountStandings standings;
    private final String office;

    /** @param office the name of the installation on the telephone */
    public ClientText(AccountStandings standings, String office) {
        this.standings = standings;
        this.office = office;
    }

    /** Of a call about these claims; at least one. */
    public JsonObject of(List<Claim> claims) {
        var all = claims.stream().map(standings::of).toList();
        var clients = all.stream().map(AccountStanding::client).distinct().toList();
        var capacity =
                Capacity.strictest(all.stream().map(AccountStanding::capacity).toList());
        var titles = claims.stream().map(this::title).distinct().toList();
        var view = new JsonObject()
                .put("capacity", word(capacity))
                .put("title", String.join("; ", titles))
                .put("says", capacity == Capacity.FIRST_PARTY && titles.size() == 1 ? titles.getFirst() : office);
        if (clients.size() == 1) {
            var client = clients.getFirst();
            Optional.of(client.name()).filter(name -> !name.isEmpty()).ifPresent(name -> view.put("name", name));
            callBack(client).ifPresent(number -> view.put("callBack", number.value()));
        }
        return view;
    }

    /** As settings and the wire write it. */
    public static String word(Capacity capacity) {
        return capacity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String title(Claim claim) {
        var title = standings.of(claim).client().title();
        return title.isEmpty() ? claim.provider().name() : title;
    }

    /** Whoever sees a number of the client calls that one. */
    private static Optional<E164> callBack(Client client) {
        return Stream.concat(client.callBack().stream(), client.callerIds().stream())
                .findFirst();
    }
}
