package io.claimline.gateway.app.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.ledger.party.Address;
import java.util.Optional;
import java.util.Set;

/** What telephone numbers and addresses tell. A number's zones are one vote only: numbers move with their owners (rule C-03). */
public final class Numbers {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    private Numbers() {}

    /** The number as it is dialled, when it can be one of the United States. */
    public static Optional<E164> e164(String digits) {
        return parsed(digits).map(number -> new E164(UTIL.format(number, PhoneNumberFormat.E164)));
    }

    /** What is known about the number and the address. */
    public static ContactFacts facts(E164 number, Optional<Address> address) {
        var state =
                address.map(Address::state).filter(s -> s.matches("[A-Z]{2}")).orElse("");
        var zip = address.map(Address::zip5).orElse("");
        return new ContactFacts(phoneZones(number), AddressZones.of(state, zip), state, zip);
    }

    /** What is known about another number of the one the lead is about: its own zones, and what is known of the person already. */
    public static ContactFacts facts(E164 number, Lead lead) {
        var known = lead.contact();
        return lead.audience() == Audience.PAYER
                ? known
                : new ContactFacts(phoneZones(number), known.addressZones(), known.state(), known.zip());
    }

    private static Set<String> phoneZones(E164 number) {
        return parsed(number.value()).map(PhoneZones::of).orElse(Set.of());
    }

    private static Optional<PhoneNumber> parsed(String digits) {
        try {
            return Optional.of(UTIL.parse(digits, "US"))
                    .filter(number -> number.getCountryCode() == 1)
                    // Not the seven digits that are dialled within one area.
                    .filter(number -> UTIL.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
