package io.claimline.dialer.compliance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C-01: what binds a call about several debts. */
class AccountTest {
    private static Debt debt(String client, String capacity) {
        var contract =
                Optional.of(capacity).filter(name -> !name.equals("UNKNOWN")).map(Capacity::valueOf);
        return new Debt("d", BalanceKind.SELF_PAY, client.equals("-") ? null : client, contract.orElse(null));
    }

    @ParameterizedTest
    @CsvSource({
        "acme FIRST_PARTY, acme, FIRST_PARTY",
        "acme BILLING_COMPANY, acme, BILLING_COMPANY",
        "acme FIRST_PARTY/acme BILLING_COMPANY, acme, BILLING_COMPANY",
        "acme BILLING_COMPANY/acme FIRST_PARTY, acme, BILLING_COMPANY",
        "acme FIRST_PARTY/acme THIRD_PARTY, acme, THIRD_PARTY",
        "acme FIRST_PARTY/acme UNKNOWN, acme, THIRD_PARTY",
        "acme FIRST_PARTY/bolt FIRST_PARTY, '', FIRST_PARTY",
        "acme FIRST_PARTY/bolt THIRD_PARTY, '', THIRD_PARTY",
        "acme FIRST_PARTY/- FIRST_PARTY, '', FIRST_PARTY",
        "- FIRST_PARTY, '', FIRST_PARTY",
    })
    void shouldBindACallByTheStrictestOfItsDebtsAndTheRulesOfAllClientsWhenThereAreSeveral(
            String debts, String client, Capacity capacity) {
        var all = Arrays.stream(debts.split("/"))
                .map(one -> one.split(" "))
                .map(one -> debt(one[0], one[1]))
                .toList();
        var account = Account.about(all);
        assertThat(account.client()).isEqualTo(client);
        assertThat(account.capacity()).isEqualTo(capacity);
        assertThat(account.debts()).isEqualTo(all);
    }

    @Test
    void shouldTakeACallAboutNothingKnownForAThirdPartys() {
        assertThat(Account.about(List.of()).capacity()).isEqualTo(Capacity.THIRD_PARTY);
        assertThat(Account.about(List.of()).client()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void shouldMakeAThirdPartyOfWhoeverCollectsWhatIsInDefaultOrPlacedAndOfNobodyElse(Flag found) {
        var collects = found == Flag.IN_DEFAULT || found == Flag.IN_COLLECTIONS;
        for (var before : Capacity.values()) {
            var debt = new Debt("d", BalanceKind.SELF_PAY, "acme", before);
            assertThat(debt.given(Set.of(found)).capacity())
                    .as("%s once %s", before, found)
                    .isEqualTo(collects ? Capacity.THIRD_PARTY : before);
            assertThat(debt.given(Set.of())).as("nothing was found out").isEqualTo(debt);
        }
    }
}
