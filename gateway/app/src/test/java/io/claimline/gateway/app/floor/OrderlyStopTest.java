package io.claimline.gateway.app.floor;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.port.WorkStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderlyStopTest {
    private static final Executor LATER = CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS);

    @Test
    void shouldGiveEveryLeadBackBeforeTheCampaignIsLetGoOf() {
        var test = new FloorUnderTest(DialMode.PREVIEW, 10, OrderlyStopTest::slow);
        test.work();
        until("a work item is shown", () -> test.desk().containsKey("work"));
        assertThat(test.leased()).isEqualTo(10);
        test.close();
        assertThat(test.leased()).isZero();
        assertThat(test.released).containsExactly("with 0 leased");
    }

    @Test
    void shouldKeepTheLeadOfACallForWhoeverAdoptsIt() {
        var test = new FloorUnderTest(DialMode.PROGRESSIVE, 10, OrderlyStopTest::slow);
        test.work();
        var call = test.talk(0);
        test.close();
        assertThat(test.leased()).isEqualTo(1);
        assertThat(test.released).as("another gateway waits until we are gone").isEmpty();
        assertThat(test.telephony.orders).noneMatch(("hangup cl-p-" + call)::equals);
    }

    @Test
    void shouldGiveBackWhatIsBeingLeasedWhileItStops() {
        var test = new FloorUnderTest(DialMode.PREVIEW, 10, OrderlyStopTest::slow);
        test.command(new DeskCommand.Join(test.campaign.id()));
        test.close();
        assertThat(test.leased()).isZero();
    }

    /** A store that does each thing a little later than it was asked to. */
    private static WorkStore slow(WorkStore store) {
        return (WorkStore) Proxy.newProxyInstance(
                WorkStore.class.getClassLoader(), new Class<?>[] {WorkStore.class}, (self, method, arguments) -> {
                    return CompletableFuture.runAsync(() -> {}, LATER).thenCompose(v -> {
                        try {
                            return (CompletionStage<?>) method.invoke(store, arguments);
                        } catch (IllegalAccessException | InvocationTargetException e) {
                            throw new AssertionError(e);
                        }
                    });
                });
    }
}
