package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.holding.Surroundings;
import io.claimline.gateway.app.supervise.HoldingText;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks why nothing is dialled, on whatever gateway: the one that conducts the campaign says what only it knows. */
class HeldByItsOwnGatewayTest {
    private final FloorUnderTest world = new FloorUnderTest(DialMode.PROGRESSIVE, 3);

    @AfterEach
    void close() {
        world.close();
    }

    private JsonObject gate(String id, Surroundings asked) {
        return await(world.floor
                        .question(world.campaign.id(), HoldingText.write(asked))
                        .toCompletionStage())
                .getJsonArray("gates")
                .stream()
                .map(JsonObject.class::cast)
                .filter(gate -> id.equals(gate.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Surroundings against(String store, String trunk) {
        return new Surroundings(
                Optional.empty(),
                Optional.of(store).filter(text -> !text.isEmpty()),
                Optional.of(trunk).filter(text -> !text.isEmpty()),
                Optional.empty());
    }

    @Test
    void shouldBeHeldByTheDiskOfTheGatewayThatConductsAndNotOfTheOneThatWasAsked() {
        world.trouble = Optional.of("Nothing can be written down: the disk is full");
        assertThat(gate("store", Surroundings.UNKNOWN).getString("says")).contains("the disk is full");
        world.trouble = Optional.empty();
        assertThat(gate("store", against("the disk of another gateway is full", ""))
                        .getString("state"))
                .isEqualTo("passes");
    }

    @Test
    void shouldBeHeldByTheSwitchOfTheGatewayThatConductsElseByTheLastCalls() {
        var calls = against("", "The last 5 calls were not carried");
        assertThat(gate("trunk", calls).getString("says")).contains("The last 5 calls were not carried");
        world.carrier = Optional.of("the carrier does not answer (OPTIONS to the trunk north)");
        assertThat(gate("trunk", calls).getString("says")).contains("trunk north");
    }
}
