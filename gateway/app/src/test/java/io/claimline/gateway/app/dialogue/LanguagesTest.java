package io.claimline.gateway.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContact.Told;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({"es,,es", "en,spanish,en", ",spanish,es", ",,en", "zh,,en"})
    void shouldSpeakAsThePersonToldAndElseAsAgentsAreAssigned(String told, String skill, String spoken) {
        var language = told == null ? Told.NOTHING : new Told(told, "patient", "agent1", PinnedClock.START);
        var lead = new Lead(
                new LeadId("reminders:r:1"),
                new CampaignId("reminders"),
                Audience.PATIENT,
                new E164("+12125550123"),
                List.of("claim-1"),
                "J.D.",
                skill == null ? Set.of() : Set.of(skill),
                1,
                PinnedClock.START,
                0,
                ContactFacts.UNKNOWN,
                "person-1",
                null);
        assertThat(Languages.of(lead, new GuarantorContact("person-1", Told.NOTHING, language)))
                .isEqualTo(spoken);
    }
}
