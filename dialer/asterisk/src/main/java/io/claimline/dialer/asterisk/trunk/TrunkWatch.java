package io.claimline.dialer.asterisk.trunk;

import io.claimline.dialer.asterisk.trunk.TrunkState.Answer;
import io.claimline.dialer.asterisk.trunk.TrunkState.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.RegistryEvent;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * Asks the switch whether the far end of the trunk answers OPTIONS, and hears whether it takes our registration. Life: unknown, known once the switch is connected and was asked, unknown
 * again as the switch is lost. Thread-safe: asked on one thread, told on another.
 */
public final class TrunkWatch {
    /** Between two questions. The switch sends OPTIONS by itself; asking costs it two lines. */
    public static final Duration EVERY = Duration.ofSeconds(2);

    private final String name;
    private final Asking asking;
    private volatile TrunkState state;

    /** Puts a question to the switch; never answered while there is no connection. */
    @FunctionalInterface
    public interface Asking {
        void ask(ManagerAction question, Consumer<ManagerResponse> answer);
    }

    /** @param name the endpoint, which has an address of record of the same name */
    public TrunkWatch(String name, Asking asking) {
        this.name = name;
        this.asking = asking;
        state = TrunkState.unknown(name);
    }

    /** As the switch told last. */
    public TrunkState state() {
        return state;
    }

    /** Asks once. */
    public void look() {
        ask("PJSIP_AOR(" + name + ",contact)", contacts -> {
            // An address of record may have several; calls go to the first.
            var contact = contacts.split(",", 2)[0].strip();
            if (contact.isEmpty()) {
                answered(Answer.UNKNOWN);
            } else {
                ask("PJSIP_CONTACT(" + contact + ",status)", status -> answered(answer(status)));
            }
        });
    }

    private void ask(String variable, Consumer<String> then) {
        asking.ask(
                new GetVarAction(variable),
                response -> then.accept(
                        Optional.ofNullable(response.getAttribute("Value")).orElse("")));
    }

    private static Answer answer(String status) {
        return switch (status) {
            case "Reachable" -> Answer.ANSWERS;
            case "Unreachable" -> Answer.SILENT;
            case "NonQualified" -> Answer.NOT_ASKED;
            default -> Answer.UNKNOWN;
        };
    }

    private synchronized void answered(Answer answer) {
        state = new TrunkState(name, answer, state.registration());
    }

    /** The switch tells of a registration: there is one, of the trunk. */
    public synchronized void registered(RegistryEvent event) {
        var registration = "Registered".equals(event.getStatus()) ? Registration.REGISTERED : Registration.LOST;
        state = new TrunkState(name, state.answer(), registration);
    }

    /** The switch is lost: what it told counts no more. */
    public synchronized void lost() {
        state = TrunkState.unknown(name);
    }
}
