package io.claimline.gateway.app.guest;

import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.worklist.Audience;
import java.util.List;
import java.util.Optional;

/**
 * The lines outside that agents can bring to a call: interpreters, other departments, the provider's office. They are lines of businesses, named by the operator; a
 * private telephone is never reached this way, for only a work item goes through the compliance gate.
 *
 * @param lines in the order in which they are offered
 */
public record Directory(List<Entry> lines) {
    /** Copies the list. */
    public Directory {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param id names it in orders
     * @param name as agents see it
     * @param number whom to call
     * @param audience of whose calls it may be part; empty for all
     */
    public record Entry(String id, String name, E164 number, Optional<Audience> audience) {
        boolean serves(Audience of) {
            return audience.isEmpty() || audience.get() == of;
        }
    }

    /** The lines for calls to these. */
    public List<Entry> of(Audience audience) {
        return lines.stream().filter(line -> line.serves(audience)).toList();
    }

    /** The line of that id, for calls to these, as a guest of the call on a leg of its own; {@code drawn} is an id that no other guest has. */
    public Optional<CampaignInput.Invitee> invitee(String id, Audience audience, CallId call, String drawn) {
        return of(audience).stream()
                .filter(line -> line.id().equals(id))
                .<CampaignInput.Invitee>map(line ->
                        new CampaignInput.Invitee.Line(Telephony.guestLeg(call, drawn), line.name(), line.number()))
                .findFirst();
    }
}
