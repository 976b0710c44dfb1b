package io.claimline.dialer.asterisk.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.trunk.TrunkState.Answer;
import io.claimline.dialer.asterisk.trunk.TrunkState.Registration;
import java.util.HashMap;
import java.util.Map;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.event.RegistryEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrunkWatchTest {
    private final Map<String, String> variables = new HashMap<>(Map.of("PJSIP_AOR(trunk,contact)", "trunk@@1f"));
    private final TrunkWatch watch = new TrunkWatch("trunk", (question, answer) -> {
        var response = new ManagerResponse();
        var value = variables.getOrDefault(((GetVarAction) question).getVariable(), "");
        response.setAttributes(new HashMap<>(Map.of("value", value)));
        answer.accept(response);
    });

    private TrunkState looked(String status) {
        variables.put("PJSIP_CONTACT(trunk@@1f,status)", status);
        watch.look();
        return watch.state();
    }

    private static RegistryEvent registry(String status) {
        var event = new RegistryEvent("test");
        event.setStatus(status);
        return event;
    }

    @ParameterizedTest
    @CsvSource({
        "Reachable, ANSWERS, true",
        "Unreachable, SILENT, false",
        "NonQualified, NOT_ASKED, true",
        "Unknown, UNKNOWN, true",
        "'', UNKNOWN, true"
    })
    void shouldSayWhatTheSwitchSays(String status, Answer answer, boolean well) {
        assertThat(looked(status).answer()).isEqualTo(answer);
        assertThat(watch.state().well()).isEqualTo(well);
    }

    @Test
    void shouldTakeTheFirstOfSeveralContacts() {
        variables.put("PJSIP_AOR(trunk,contact)", "trunk@@1f,trunk@@2e");
        assertThat(looked("Unreachable").answer()).isEqualTo(Answer.SILENT);
    }

    @Test
    void shouldKnowNothingOfATrunkThatIsNotThere() {
        looked("Reachable");
        variables.remove("PJSIP_AOR(trunk,contact)");
        watch.look();
        assertThat(watch.state()).isEqualTo(TrunkState.unknown("trunk"));
    }

    @Test
    void shouldTellOfARegistrationThatIsLostAndTakenAgain() {
        looked("Reachable");
        watch.registered(registry("Rejected"));
        assertThat(watch.state()).isEqualTo(new TrunkState("trunk", Answer.ANSWERS, Registration.LOST));
        assertThat(watch.state().well()).isFalse();
        watch.registered(registry("Registered"));
        assertThat(watch.state().well()).isTrue();
    }

    @Test
    void shouldForgetWhatWasSaidWhenTheSwitchIsLost() {
        looked("Unreachable");
        watch.lost();
        assertThat(watch.state()).isEqualTo(TrunkState.unknown("trunk"));
    }
}
