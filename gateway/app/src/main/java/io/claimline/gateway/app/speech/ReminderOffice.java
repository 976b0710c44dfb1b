package io.claimline.gateway.app.speech;

import io.claimline.dialer.id.E164;
import io.claimline.gateway.app.client.AccountStanding;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.app.script.Office;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.reminder.ReminderCaller;

/** Who calls in reminders. */
public final class ReminderOffice {
    private ReminderOffice() {}

    /** Who is called by somebody whom nobody knows: nobody's client, and nobody's practice. */
    public static ReminderCaller called(GatewaySettings settings) {
        var told = settings.speech().caller();
        var office = Office.of(settings);
        return new ReminderCaller(
                told.name().isEmpty() ? office.name() : told.name(),
                told.number().map(E164::value).orElse(office.callbackNumber()),
                told.contact(),
                told.hours(),
                office.name(),
                office.capacity());
    }

    /**
     * As the settings say; what they leave out is as scripts have it. The account's client may have a number of its own, and its capacity is the account's.
     *
     * @param claim one of those that the call is about
     * @param standing how the account stands
     */
    public static ReminderCaller of(GatewaySettings settings, Claim claim, AccountStanding standing) {
        var told = settings.speech().caller();
        var office = Office.of(settings);
        var client = standing.client();
        return new ReminderCaller(
                told.name().isEmpty() ? office.name() : told.name(),
                client.callBack().or(told::number).map(E164::value).orElse(office.callbackNumber()),
                told.contact(),
                told.hours(),
                client.title().isEmpty() ? claim.provider().name() : client.title(),
                Capacity.valueOf(standing.capacity().name()));
    }
}
