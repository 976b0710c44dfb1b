package io.claimline.gateway.app.alerts;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.alert.Level;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.presence.MemoryPresence;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.alerts.NoticeRoad.Sent;
import io.claimline.gateway.app.alerts.Notices.Event;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.alerts.NoticeSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices that a gateway leaves which dies while they are being tried again. */
class LeftNoticesTest {
    private static final NoticeSettings.Hook HOOK = new NoticeSettings.Hook("https://example.org/hook", "key");
    private static final String MAIL = "floor@example.org";

    @TempDir
    Path folder = Path.of("");

    private final Vertx vertx = Vertx.vertx();
    private final PinnedClock clock = new PinnedClock();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        told(List.of(MAIL), List.of(HOOK));
    }

    @AfterEach
    void close() throws IOException {
        await(vertx.close().toCompletionStage());
        store.close();
    }

    private void told(List<String> emails, List<NoticeSettings.Hook> hooks) {
        await(store.alerts().keep(new NoticeSettings("notices", emails, hooks, List.of())));
    }

    private NoticeQueue queue(String node, boolean taken) {
        var presence = new MemoryPresence(new NodeId(node));
        var keeping = new KeptNotices(vertx, store.alerts(), presence);
        return new NoticeQueue(
                notice -> {
                    received.add(node + " " + notice.key());
                    return Future.succeededFuture(taken ? Sent.TAKEN : new Sent(false, true, "answered 503"));
                },
                keeping,
                clock,
                new SplittableRandom(1));
    }

    private static Notice hook() {
        var alert = Samples.alert("alert-1", Level.CRITICAL);
        return new Notice(Event.RAISED, alert, alert.raisedAt(), Optional.of(HOOK), Optional.empty());
    }

    private static Notice mail() {
        var alert = Samples.alert("alert-1", Level.CRITICAL);
        return new Notice(Event.RAISED, alert, alert.raisedAt(), Optional.empty(), Optional.of(MAIL));
    }

    /** How many are in the store, whoever sends them; it takes none up. */
    private int kept() {
        return await(store.alerts().notices().all()).size();
    }

    private void left(Notice... notices) {
        queue("gw-a", false).add(List.of(notices));
        until(
                "they are in the store with their first try",
                () -> await(store.alerts().notices().all()).stream()
                                .filter(one -> one.failures() == 1)
                                .count()
                        == notices.length);
        received.clear();
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void shouldBeSentByAnotherGatewayOnceAndUnderTheSameId() {
        left(hook(), mail());
        var other = queue("gw-b", true);
        other.takeUp();
        until("both were sent", () -> received.size() == 2);
        assertThat(received).containsExactlyInAnyOrder("gw-b " + hook().key(), "gw-b " + mail().key());
        until("none is on its way any more", () -> kept() == 0);
        other.takeUp();
        queue("gw-c", true).takeUp();
        until("nothing is left to be taken up", () -> kept() == 0);
        assertThat(received).hasSize(2);
    }

    @Test
    void shouldBeSentByTheSameGatewayAfterARestart() {
        left(hook());
        queue("gw-a", true).takeUp();
        until("it was sent", () -> received.contains("gw-a " + hook().key()));
        until("none is on its way any more", () -> kept() == 0);
    }

    @Test
    void shouldNotBeSentToWhomNothingIsSentAnyMore() {
        left(hook(), mail());
        told(List.of(MAIL), List.of());
        queue("gw-b", true).takeUp();
        until("none is on its way any more", () -> kept() == 0);
        assertThat(received).containsExactly("gw-b " + mail().key());
    }

    @Test
    void shouldNotDoubleWhatIsOnItsWayHere() {
        var queue = queue("gw-a", false);
        queue.add(List.of(hook()));
        until("it is in the store", () -> kept() == 1);
        queue.takeUp();
        until("it is still in the store", () -> kept() == 1);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(received).hasSize(1);
    }
}
