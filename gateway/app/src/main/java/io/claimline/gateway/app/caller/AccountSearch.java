package io.claimline.gateway.app.caller;

import io.claimline.dialer.identity.SpokenDate;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.claims.StoredClaim;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks for the account of a caller by what the caller states: a name with its date of birth, or the number of the account. Half of a name finds nobody. */
final class AccountSearch {
    private static final int LOOKED_AT = 500;
    private static final int SHOWN = 10;

    /** First what the patient owes, then the latest. */
    private static final Comparator<Claim> LIKELIEST = Comparator.comparing(AccountSearch::owed)
            .reversed()
            .thenComparing(claim -> claim.key().value());

    private final Claims claims;

    AccountSearch(Claims claims) {
        this.claims = claims;
    }

    /**
     * What the caller stated; a text is empty when nothing was.
     *
     * @param name first and last name, in any order
     * @param birthDate a date in any usual form
     * @param number of the account, as the practice gives it
     */
    record Stated(String name, String birthDate, String number) {
        /** Why nothing can be looked for; empty when it can. */
        Optional<String> tooLittle(LocalDate today) {
            if (!number.isBlank()) {
                return Optional.empty();
            }
            if (name.strip().split("\\s+").length < 2 || birthDate.isBlank()) {
                return Optional.of("Type first and last name with the date of birth, or the number of the account");
            }
            return SpokenDate.read(birthDate, today).isEmpty()
                    ? Optional.of("The date of birth is not a full date; type month, day and year, such as 4/9/1971")
                    : Optional.empty();
        }

        /** Tells nothing of what was said, so that a log line cannot. */
        @Override
        public String toString() {
            return "Stated";
        }
    }

    /** One claim of each person whom all that was stated fits. */
    Future<List<Claim>> of(Stated stated, LocalDate today) {
        var text = stated.number().isBlank() ? stated.name() : stated.number();
        return Stages.future(claims.search(text, LOOKED_AT))
                .map(found -> List.copyOf(found.stream()
                        .map(StoredClaim::claim)
                        .filter(fits(stated, today))
                        .sorted(LIKELIEST)
                        .collect(Collectors.toMap(
                                Claim::patientKey, claim -> claim, (first, _) -> first, LinkedHashMap::new))
                        .values()))
                .map(people -> people.subList(0, Math.min(SHOWN, people.size())));
    }

    private static Predicate<Claim> fits(Stated stated, LocalDate today) {
        var born = SpokenDate.read(stated.birthDate(), today);
        return claim -> (stated.number().isBlank()
                        || claim.number()
                                .value()
                                .equalsIgnoreCase(stated.number().strip()))
                && (stated.birthDate().isBlank()
                        || (born.isPresent() && claim.patient().birthDate().equals(born)));
    }

    private static boolean owed(Claim claim) {
        return claim.receivable().responsible() instanceof Responsible.ByPatient
                && claim.receivable().amount().isPositive();
    }
}
