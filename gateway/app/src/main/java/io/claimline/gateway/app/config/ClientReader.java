package io.claimline.gateway.app.config;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.TaxId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the list of clients. */
final class ClientReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private ClientReader() {}

    /** The clients of {@code compliance.clients}, each named once and told by a number at least. */
    static List<Client> clients(Section s) {
        var names = new HashSet<String>();
        return s.blocks("clients", block -> {
            var client = client(block);
            if (!names.add(client.name())) {
                throw block.bad("name", "is that of another client, too");
            }
            return client;
        });
    }

    private static Client client(Section s) {
        var npis = Set.copyOf(s.parsedAll("npi", ClientReader::npi));
        var taxIds = Set.copyOf(s.parsedAll("taxpayer", ClientReader::taxId));
        if (npis.isEmpty() && taxIds.isEmpty()) {
            throw s.bad("npi", "is empty and taxpayer as well, so that no claim is this client's; give one or both");
        }
        return new Client(
                s.parsed("name", ClientReader::name),
                s.businessName("title"),
                npis,
                taxIds,
                s.textOr("capacity", "").isEmpty()
                        ? Capacity.THIRD_PARTY
                        : s.parsed("capacity", ClientReader::capacity),
                s.flagOr("onshore-only", false),
                s.parsedAll("caller-ids", E164::new),
                s.textOr("call-back", "").isEmpty() ? Optional.empty() : Optional.of(s.parsed("call-back", E164::new)));
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' must be 1 to 40 small letters, digits and hyphens");
        }
        return text;
    }

    private static String npi(String text) {
        if (!new Npi(text).isValid()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no NPI: ten digits that begin with 1 or 2 and end with the check digit");
        }
        return text;
    }

    private static String taxId(String text) {
        var number = new TaxId(text);
        if (!number.isValid()) {
            throw new IllegalArgumentException("'" + text + "' is no taxpayer number: nine digits, as 12-3456789");
        }
        return number.value();
    }

    private static Capacity capacity(String code) {
        for (var capacity : Capacity.values()) {
            if (capacity.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                return capacity;
            }
        }
        throw new IllegalArgumentException(
                "it is '" + code + "', but must be first-party, billing-company, third-party, or empty");
    }
}
