package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.AmiLink.Use;
import io.claimline.dialer.port.Telephony.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Orders given and not yet answered. An order ends accepted, refused by the switch, timed out, or lost with the line; the first counts.
 * All state is confined to the desk's thread; stages complete on the thread that tells events.
 */
final class Orders {
    private final Duration patience;
    private final SwitchLine line;
    private final Lane desk;
    private final Lane telling;
    private final HealthCounters counters;
    private final Set<CompletableFuture<Void>> open = new HashSet<>();

    Orders(Duration patience, SwitchLine line, Lane desk, Lane telling, HealthCounters counters) {
        this.patience = patience;
        this.line = line;
        this.desk = desk;
        this.telling = telling;
        this.counters = counters;
    }

    CompletionStage<Void> give(Use use, String what, ManagerAction action) {
        return onDesk(what, stage -> send(use, what, action, stage));
    }

    /** Runs {@code step} on the desk with the stage to return; after closing, the stage fails at once. */
    CompletionStage<Void> onDesk(String what, Consumer<CompletableFuture<Void>> step) {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        if (!desk.offer(() -> step.accept(stage))) {
            stage.completeExceptionally(new Refused(what + ": the connection to the switch is closed"));
        }
        return stage;
    }

    void send(Use use, String what, ManagerAction action, CompletableFuture<Void> stage) {
        send(use, what, action, stage, answer -> accept(what, stage, answer));
    }

    /** @param onAnswer called on the desk; it must complete the stage or refuse it */
    void send(
            Use use,
            String what,
            ManagerAction action,
            CompletableFuture<Void> stage,
            Consumer<ManagerResponse> onAnswer) {
        @Nullable AmiLink link = line.link(use).orElse(null);
        if (link == null) {
            refuse(stage, what + ": there is no connection to the switch");
            return;
        }
        open.add(stage);
        link.send(action, answer -> desk.execute(() -> onAnswer.accept(answer)));
        desk.later(patience, () -> {
            if (open.contains(stage)) {
                counters.timedOut();
                refuse(stage, what + ": the switch did not answer within " + patience.toMillis() + " ms");
            }
        });
    }

    void accept(String what, CompletableFuture<Void> stage, ManagerResponse answer) {
        if (answer instanceof ManagerError) {
            refuse(stage, what + ": the switch said \"" + answer.getMessage() + "\"");
        } else {
            complete(stage);
        }
    }

    void complete(CompletableFuture<Void> stage) {
        open.remove(stage);
        telling.execute(() -> stage.complete(null));
    }

    void refuse(CompletableFuture<Void> stage, String why) {
        fail(stage, new Refused(why));
    }

    void fail(CompletableFuture<Void> stage, Throwable problem) {
        open.remove(stage);
        telling.execute(() -> stage.completeExceptionally(problem));
    }

    /** On the desk: no answer can come any more. */
    void lineDown(String reason) {
        List.copyOf(open).forEach(stage -> refuse(stage, "The connection to the switch was lost: " + reason));
    }
}
