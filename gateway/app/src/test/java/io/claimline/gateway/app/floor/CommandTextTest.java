package io.claimline.gateway.app.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.identity.Statement;
import io.claimline.gateway.app.guest.Arrangement;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTextTest {
    private static final CallId CALL = new CallId("call12345678");
    private static final LeadId LEAD = new LeadId("lead-1");

    static Stream<DeskCommand> commands() {
        return Stream.of(
                new DeskCommand.Join(new CampaignId("north-1")),
                new DeskCommand.Leave(),
                new DeskCommand.PutOnHeadset("phone"),
                new DeskCommand.TakeOffHeadset(),
                new DeskCommand.Ready(),
                new DeskCommand.Break("lunch"),
                new DeskCommand.Dial(LEAD),
                new DeskCommand.Skip(LEAD, "later"),
                new DeskCommand.Hold(CALL),
                new DeskCommand.Resume(CALL),
                new DeskCommand.Mute(CALL, true),
                new DeskCommand.Recording(CALL, true),
                new DeskCommand.Digits(CALL, "12#"),
                new DeskCommand.DialOther(LEAD, new E164("+12025550123")),
                new DeskCommand.Invite(CALL, "ben", "", true),
                new DeskCommand.Arrange(CALL, Arrangement.CONFERENCE),
                new DeskCommand.Take(CALL),
                new DeskCommand.HangUp(CALL),
                new DeskCommand.Extend(CALL),
                new DeskCommand.Link(CALL, "claim-1"),
                new DeskCommand.Verify(CALL, new Statement("7/4/1971", "12 Elm", "")),
                new DeskCommand.SaveOutcome(
                        new OutcomeId("outcome-0001"), CALL, "claim-1", "PAID_CHK", Map.of("remarks", "ok"), "break"),
                new DeskCommand.KeepDraft(CALL, "claim-1", 7, "PAID_CHK", Map.of("paid", "12.")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldReachAnotherGatewayAsItWasGiven(DeskCommand command) {
        var travelled = new JsonObject(CommandText.write(command).encode());
        assertThat(CommandText.read(travelled)).isEqualTo(command);
    }

    @Test
    void shouldTryEveryCommandThatThereIs() {
        assertThat(commands().map(Object::getClass))
                .hasSameElementsAs(Arrays.asList(DeskCommand.class.getPermittedSubclasses()));
    }

    @Test
    void shouldRefuseACommandThatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandText.read(new JsonObject().put("type", "Dance")))
                .withMessageContaining("Dance");
    }
}
