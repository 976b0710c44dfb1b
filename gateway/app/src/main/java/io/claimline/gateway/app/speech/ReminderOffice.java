package io.claimline.gateway.app.speech;

import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.script.Office;
import io.claimline.scripts.reminder.ReminderCaller;

/** Who calls in reminders. */
public final class ReminderOffice {
    private ReminderOffice() {}

    /**
     * As the settings say; what they leave out is as scripts have it.
     *
     * @param practice the provider to whom the account is owed
     */
    public static ReminderCaller of(GatewaySettings settings, String practice) {
        var told = settings.speech().caller();
        var office = Office.of(settings);
        return new ReminderCaller(
                told.name().isEmpty() ? office.name() : told.name(),
                told.number().map(E164::value).orElse(office.callbackNumber()),
                told.contact(),
                told.hours(),
                practice,
                office.capacity());
    }
}
