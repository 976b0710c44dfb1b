package io.claimline.gateway.app.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.holding.Surroundings;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.NextStep;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTextTest {
    private static final CampaignInput.Supervisor SUE = new CampaignInput.Supervisor(new AgentId("sue"), "Sue");
    private static final AgentId ANA = new AgentId("ana");
    private static final LeadId LEAD = new LeadId("lead-1");
    private static final Instant THEN = Instant.parse("2026-12-24T00:00:00Z");

    static Stream<CampaignInput.BySupervisor> orders() {
        return Stream.of(
                new CampaignInput.EndCall(new CallId("call00000001"), SUE),
                new CampaignInput.TakeBack(LEAD, new NextStep.Done("taken out by Sue: dispute"), SUE),
                new CampaignInput.TakeBack(LEAD, new NextStep.RetryAt(THEN, false, "the account is on hold"), SUE),
                new CampaignInput.Pin(LEAD, SUE),
                new CampaignInput.SendOnBreak(ANA, "coaching", SUE),
                new CampaignInput.MakeReady(ANA, SUE),
                new CampaignInput.LogOut(ANA, SUE),
                new CampaignInput.MoveTo(ANA, new CampaignId("night"), "Night", SUE),
                new CampaignInput.Reskill(new AgentProfile(ANA, "Ana", Set.of("spanish", "medicare")), SUE));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void shouldReadWhatItWrote(CampaignInput.BySupervisor order) {
        assertThat(OrderText.read(new JsonObject(OrderText.write(order).encode())))
                .isEqualTo(order);
    }

    @Test
    void shouldHaveATestForEveryOrder() {
        var leaves = Stream.concat(
                        Stream.of(CampaignInput.BySupervisor.class.getPermittedSubclasses()),
                        Stream.of(CampaignInput.AboutAgent.class.getPermittedSubclasses()))
                .filter(Class::isRecord);
        assertThat(orders().map(Object::getClass)).containsAll(leaves.toList());
    }

    @Test
    void shouldReadTheSurroundingsThatItWrote() {
        var work = new Surroundings.Worklist(
                40, 3, 1, 2, Optional.of(THEN), List.of(new Surroundings.Reason("hours", List.of("C-02"), 7)));
        var around = new Surroundings(
                Optional.of("not now"), Optional.of("full"), Optional.of("no circuit"), Optional.of(work));
        assertThat(HoldingText.read(new JsonObject(HoldingText.write(around).encode())))
                .isEqualTo(around);
        assertThat(HoldingText.read(HoldingText.write(Surroundings.UNKNOWN))).isEqualTo(Surroundings.UNKNOWN);
    }
}
