package io.claimline.dialer.contracts.presence;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.port.Presence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What every {@link Presence} must do. */
public abstract class PresenceContract {
    private final String board = "agents-" + Samples.fresh();

    /** The presence of this node; the same one at every call within a test. */
    protected abstract Presence presence();

    /** The presence of another node of the same cluster; the same one as {@link #presence()} where there is only one node. */
    protected abstract Presence neighbour();

    @Test
    void shouldCountItselfAndItsNeighbourAmongTheNodes() {
        assertThat(presence().nodes()).contains(presence().self(), neighbour().self());
    }

    @Test
    void shouldShowARowToEveryNode() {
        await(presence().put(board, "ana", "{\"state\":\"ready\"}"));
        await(presence().put(board, "bob", "{\"state\":\"break\"}"));
        var expected = Map.of("ana", "{\"state\":\"ready\"}", "bob", "{\"state\":\"break\"}");
        assertThat(await(presence().rows(board))).isEqualTo(expected);
        assertThat(await(neighbour().rows(board))).isEqualTo(expected);
    }

    @Test
    void shouldTakeTheRemovalOfARowFromABoardThatNeverHadOneOfOurs() throws Exception {
        var untouched = board + "-untouched";
        await(presence().remove(untouched, "ana"));
        assertThat(await(presence().rows(untouched))).isEmpty();
    }

    @Test
    void shouldReplaceAndRemoveRows() {
        await(presence().put(board, "ana", "1"));
        await(neighbour().put(board, "ana", "2"));
        assertThat(await(presence().rows(board))).isEqualTo(Map.of("ana", "2"));
        await(presence().remove(board, "ana"));
        await(presence().remove(board, "ana"));
        assertThat(await(neighbour().rows(board))).isEmpty();
    }

    @Test
    void shouldKeepBoardsApart() {
        await(presence().put(board, "ana", "1"));
        assertThat(await(presence().rows(board + "-other"))).isEmpty();
    }

    @Test
    void shouldTellAWatcherOfChangesOnAnyNode() {
        var seen = new ConcurrentLinkedQueue<String>();
        neighbour().watch(board, (id, row) -> seen.add(id + "=" + row));
        await(presence().put(board, "ana", "1"));
        until("the new row is told", () -> seen.contains("ana=1"));
        await(neighbour().put(board, "ana", "2"));
        until("the changed row is told", () -> seen.contains("ana=2"));
        await(presence().remove(board, "ana"));
        until("the removal is told", () -> seen.contains("ana="));
    }

    @Test
    void shouldServeAStagedContextOnEveryNodeUntilItIsForgotten() {
        var lead = "lead:" + Samples.fresh();
        assertThat(presence().staged(lead)).isEmpty();
        await(presence().stage(lead, "{\"claim\":1}"));
        assertThat(presence().staged(lead)).isEqualTo("{\"claim\":1}");
        assertThat(neighbour().staged(lead)).isEqualTo("{\"claim\":1}");
        await(presence().stage(lead, "{\"claim\":2}"));
        assertThat(presence().staged(lead)).isEqualTo("{\"claim\":2}");
        until("the neighbour sees the change", () -> neighbour().staged(lead).equals("{\"claim\":2}"));
        presence().unstage(lead);
        until("it is forgotten here", () -> presence().staged(lead).isEmpty());
        until("it is forgotten there", () -> neighbour().staged(lead).isEmpty());
    }

    @Test
    void shouldKeepTheLastRowWhenOneRowChangesFast() {
        var last = new ConcurrentHashMap<String, String>();
        presence().watch(board, last::put);
        for (var i = 0; i < 100; i++) {
            await(presence().put(board, "ana", "row " + i));
        }
        until("the last change is told", () -> "row 99".equals(last.get("ana")));
        assertThat(await(neighbour().rows(board))).isEqualTo(Map.of("ana", "row 99"));
    }
}
