package io.claimline.gateway.app.script;

import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.PatientAccount.Plan;
import java.util.Optional;

/**
 * What scripts say of the office that calls.
 *
 * @param name on the telephone, unless it is the practice itself
 * @param capacity of accounts whose own is not told, which are all when the installation has one client
 * @param callbackNumber E.164, where patients reach the office, or the client when it has a number of its own
 * @param recorded whether calls are recorded
 * @param policies what it may offer to patients
 */
public record Office(String name, Capacity capacity, String callbackNumber, boolean recorded, Policies policies) {

    /** What may be offered to a patient who owes. */
    public record Policies(boolean assistance, Optional<Plan> plan, Optional<String> payOnline) {}

    private static final Plan DEMO_PLAN = new Plan(12, 2_500);

    /** As the settings say; the invented practice of the demonstration calls for itself and has every policy. */
    public static Office of(GatewaySettings settings) {
        var told = settings.scripts();
        boolean demo = settings.demo().on()
                && told.office().isEmpty()
                && settings.compliance().clients().isEmpty();
        return new Office(
                told.office().isEmpty() ? settings.site().name() : told.office(),
                demo ? Capacity.FIRST_PARTY : told.capacity(),
                settings.switchboard().callerId().value(),
                told.recorded(),
                new Policies(
                        demo || told.assistance(),
                        demo ? told.plan().or(() -> Optional.of(DEMO_PLAN)) : told.plan(),
                        told.payOnline()));
    }
}
