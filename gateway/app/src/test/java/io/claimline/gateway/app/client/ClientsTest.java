package io.claimline.gateway.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.gateway.ledger.party.BillingProvider;
import io.claimline.gateway.ledger.party.Npi;
import io.claimline.gateway.ledger.party.TaxId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {
    /** Acme and Bolt share a taxpayer number; Bolt and Cove share an NPI. */
    private static final Clients CLIENTS = Clients.of(List.of(
            client("acme", Set.of("1111111112"), Set.of("100000001")),
            client("bolt", Set.of("2222222222"), Set.of("100000001", "200000002")),
            client("cove", Set.of("2222222222"), Set.of("300000003"))));

    private static Client client(String name, Set<String> npis, Set<String> taxIds) {
        return new Client(name, "", npis, taxIds, Capacity.FIRST_PARTY, false, List.of(), Optional.empty());
    }

    private static BillingProvider provider(String npi, String taxId) {
        return new BillingProvider(
                "MAPLE STREET",
                Optional.of(npi).filter(text -> !text.equals("-")).map(Npi::new),
                Optional.of(taxId).filter(text -> !text.equals("-")).map(TaxId::new),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest(name = "NPI {0} and taxpayer {1}: {2}")
    @CsvSource({
        "1111111112, -, acme",
        "1111111112, 10-0000001, acme",
        "2222222222, 10-0000001, bolt",
        "2222222222, 30-0000003, cove",
        "-, 20-0000002, bolt",
        "9999999999, 30-0000003, cove",
        "1111111112, 99-9999999, acme",
        "1111111112, 30-0000003, ''",
        "2222222222, -, ''",
        "-, 10-0000001, ''",
        "9999999999, 99-9999999, ''",
        "-, -, ''",
    })
    void shouldTellTheClientByTheNumbersOfTheProviderAndNobodyWhenTheyAreNotOneClients(
            String npi, String taxId, String name) {
        var client = CLIENTS.of(provider(npi, taxId));
        assertThat(client.name()).isEqualTo(name);
        assertThat(client.capacity())
                .as("what is not known is a third party's (C-01)")
                .isEqualTo(name.isEmpty() ? Capacity.THIRD_PARTY : Capacity.FIRST_PARTY);
    }

    @Test
    void shouldTakeEveryAccountForTheOnlyClientsWhenNoneIsListed() {
        var only = Clients.one(Client.only("acme", Capacity.BILLING_COMPANY));
        assertThat(only.of(provider("-", "-")).name()).isEqualTo("acme");
        assertThat(only.of(provider("2222222222", "-")).capacity()).isEqualTo(Capacity.BILLING_COMPANY);
        assertThat(only.named("acme")).isEqualTo(only.of(provider("-", "-")));
    }

    @Test
    void shouldKnowNothingOfAClientThatIsNotListed() {
        assertThat(CLIENTS.named("cove").name()).isEqualTo("cove");
        assertThat(CLIENTS.named("dune").capacity()).isEqualTo(Capacity.THIRD_PARTY);
        assertThat(CLIENTS.named("dune").callerIds()).isEmpty();
    }
}
