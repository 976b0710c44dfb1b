package io.claimline.dialer.asterisk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Sound;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.junit.jupiter.api.Test;

class TurnActionsTest {
    private static final Turn TURN = new Turn(7);
    private static final int LINE_OF_AMI = 1_024;

    @Test
    void shouldCarryTheTurnInTheExtensionAndInTheNameOfEachVariable() {
        var prompt = new Prompt(List.of(new Sound("a"), new Sound("b")), 8, Duration.ofMillis(4_500));
        var actions = TurnActions.say("cl-p-00000001", TURN, prompt);
        assertThat(actions).hasSize(2);
        assertThat(variable(actions.getFirst()).getVariable()).isEqualTo("SAY_7_1");
        assertThat(variable(actions.getFirst()).getValue()).isEqualTo("claimline/spoken/a&claimline/spoken/b");
        assertThat(extension(actions.getLast())).isEqualTo("say*7*8*4.500");
    }

    @Test
    void shouldKeepEachLineAsShortAsAmiWantsIt() {
        var longest = new Sound("x".repeat(64));
        var actions = TurnActions.say("cl-p-00000001", TURN, Prompt.saying(Collections.nCopies(40, longest)));
        assertThat(actions).hasSize(5);
        assertThat(actions.subList(0, 4))
                .allSatisfy(action -> assertThat(variable(action).getValue()).hasSizeLessThan(LINE_OF_AMI - 10));
        assertThat(variable(actions.get(1)).getValue()).startsWith("&claimline/spoken/x");
    }

    @Test
    void shouldRefuseMoreThanTheDialplanPutsTogether() {
        var prompt = Prompt.saying(Collections.nCopies(41, new Sound("a")));
        assertThatThrownBy(() -> TurnActions.say("cl-p-00000001", TURN, prompt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to 40");
    }

    @Test
    void shouldNotWaitForEverWhenThereIsNoPatience() {
        var prompt = new Prompt(List.of(new Sound("a")), 1, Duration.ZERO);
        assertThat(extension(TurnActions.say("cl-p-00000001", TURN, prompt).getLast()))
                .isEqualTo("say*7*1*0.001");
    }

    @Test
    void shouldNameARecordingAndItsLength() {
        var actions = TurnActions.record("cl-p-00000001", TURN, new RecordingId("question01"), Duration.ofSeconds(90));
        assertThat(extension(actions.getLast())).isEqualTo("record*7*90*question01");
    }

    private static SetVarAction variable(ManagerAction action) {
        return (SetVarAction) action;
    }

    private static String extension(ManagerAction action) {
        return ((RedirectAction) action).getExten();
    }
}
