package io.claimline.gateway.app.client;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.gateway.ledger.party.BillingProvider;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.TaxId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The clients of the installation. Of several, the numbers under which a claim was billed tell whose it is. Where they tell of none, or contradict each other, the
 * client is not known: a third party's account, to which the rules of every client apply. An installation that lists none has one, and every account is its.
 */
public final class Clients {
    private final List<Client> listed;
    private final Client otherwise;

    private Clients(List<Client> listed, Client otherwise) {
        this.listed = List.copyOf(listed);
        this.otherwise = otherwise;
    }

    /** Every account is of this one. */
    public static Clients one(Client client) {
        return new Clients(List.of(), client);
    }

    /** These, by their numbers. */
    public static Clients of(List<Client> listed) {
        return new Clients(listed, Client.only("", Capacity.THIRD_PARTY));
    }

    /** Whose receivable a claim of this provider is. */
    public Client of(BillingProvider provider) {
        var byNpi = provider.npi()
                .map(Npi::value)
                .map(npi -> with(Client::npis, npi))
                .orElse(List.of());
        var byTaxId = provider.taxId()
                .map(TaxId::value)
                .map(taxId -> with(Client::taxIds, taxId))
                .orElse(List.of());
        var told = byNpi.isEmpty() ? byTaxId : byTaxId.isEmpty() ? byNpi : both(byNpi, byTaxId);
        return told.size() == 1 ? told.getFirst() : otherwise;
    }

    /** The client of that name; the one that stands for all others when it is not listed, or no longer. */
    public Client named(String name) {
        return listed.stream()
                .filter(client -> client.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private List<Client> with(Function<Client, Set<String>> numbers, String number) {
        return listed.stream()
                .filter(client -> numbers.apply(client).contains(number))
                .toList();
    }

    private static List<Client> both(List<Client> these, List<Client> those) {
        return these.stream().filter(those::contains).toList();
    }
}
