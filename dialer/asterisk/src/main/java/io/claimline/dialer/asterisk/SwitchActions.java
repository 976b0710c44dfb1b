package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.action.PlaceAction;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Monitoring;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;

/** Orders as AMI actions; the dialplan that they count on is described in docs/telephony.md. */
final class SwitchActions {
    private static final String SILENT = "-65536";
    private static final String AGENT = "claimline-agent";
    private static final String PARTY = "claimline-party";
    private static final String GUEST = "claimline-guest";
    private static final String SUPERVISOR = "claimline-supervisor";
    private static final String ANNOUNCE = "claimline-announce";
    private static final Duration ANNOUNCED = Duration.ofSeconds(5);
    private static final String TRUNK = "trunk";
    /**
     * An AMI header ends at a line break, and a dial string separates its parts by commas and ampersands. A headset is never the
     * trunk nor a number behind it ({@code number@trunk}): numbers are called with a permit only.
     */
    private static final Pattern ENDPOINT = Pattern.compile("(?!(.*@)?" + TRUNK + "$)[A-Za-z0-9@._+-]{1,80}");

    private static final int NORMAL_CLEARING = 16;
    private static final int TONE_MILLIS = 100;

    private SwitchActions() {}

    /** To the party of a call or to a guest, as the permit's leg says. */
    static PlaceAction place(DialPermit permit, Duration ringTime) {
        var leg = permit.leg();
        var party = Telephony.callOf(leg);
        return new PlaceAction(
                leg.value(),
                "PJSIP/" + permit.number().digits() + "@" + TRUNK,
                new PlaceAction.Answer(party.isPresent() ? PARTY : GUEST, "wait"),
                permit.callerId().value(),
                party.map(call -> "__CLAIMLINE_CALL=" + call.value()).orElse("CLAIMLINE_LEG=" + leg.value()),
                ringTime);
    }

    /** @throws IllegalArgumentException when the endpoint could mean something else to the switch */
    static PlaceAction callHeadset(LegId leg, String endpoint, AsteriskSettings.Headset headset) {
        return callSeat(leg, endpoint, new PlaceAction.Answer(AGENT, "desk"), headset);
    }

    /** @throws IllegalArgumentException when the endpoint could mean something else to the switch */
    static PlaceAction callSupervisor(LegId leg, String endpoint, AsteriskSettings.Headset headset) {
        return callSeat(leg, endpoint, new PlaceAction.Answer(SUPERVISOR, "ready"), headset);
    }

    static ManagerAction monitor(LegId leg, LegId agent, Monitoring how) {
        return redirect(leg, SUPERVISOR, monitors(agent, how));
    }

    /** A voice that both sides of the party's leg hear, and that goes when it has spoken. It calls nobody: both its ends are in the dialplan. */
    static PlaceAction announcement(LegId party, String voice) {
        return new PlaceAction(
                voice,
                "Local/both" + OurLegs.channel(party) + "@" + ANNOUNCE + "/n",
                new PlaceAction.Answer(ANNOUNCE, "say"),
                "",
                "CLAIMLINE_PARTY=" + party.value(),
                ANNOUNCED);
    }

    private static String monitors(LegId agent, Monitoring how) {
        var extension = switch (how) {
            case LISTEN -> "hear";
            case WHISPER -> "whisper";
            case BARGE -> "barge";
        };
        return extension + "*" + OurLegs.channel(agent);
    }

    private static PlaceAction callSeat(
            LegId leg, String endpoint, PlaceAction.Answer answered, AsteriskSettings.Headset headset) {
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw new IllegalArgumentException("A headset's endpoint must match " + ENDPOINT + ", e.g. desk-007");
        }
        return new PlaceAction(
                leg.value(),
                "PJSIP/" + endpoint,
                answered,
                headset.callerId(),
                "CLAIMLINE_LEG=" + leg.value(),
                headset.ringTime());
    }

    static ManagerAction bridge(LegId party, LegId agent) {
        return redirect(party, PARTY, "bridge" + OurLegs.channel(agent));
    }

    static ManagerAction hold(LegId party) {
        return redirect(party, PARTY, "hold");
    }

    static ManagerAction abandon(LegId party) {
        return redirect(party, PARTY, "abandon");
    }

    static ManagerAction message(LegId party) {
        return redirect(party, PARTY, "message");
    }

    /** The agent's leg bridges itself with the guest's. */
    static ManagerAction bridgeGuest(LegId agent, LegId guest) {
        return redirect(agent, AGENT, "bridge" + OurLegs.channel(guest));
    }

    /** The leg, a guest's line or a colleague's, goes into the bridge that the other one is in. */
    static ManagerAction join(LegId guest, LegId agent) {
        return redirect(guest, contextOf(guest), "meet" + OurLegs.channel(agent));
    }

    /** The leg goes back to where it waits. */
    static ManagerAction home(LegId leg) {
        return redirect(leg, contextOf(leg), OurLegs.guest(leg) ? "hold" : "desk");
    }

    private static String contextOf(LegId leg) {
        return OurLegs.guest(leg) ? GUEST : AGENT;
    }

    static ManagerAction ringback(LegId agent, boolean on) {
        return redirect(agent, AGENT, on ? "ringback" : "desk");
    }

    /**
     * Turns what comes from the agent into silence. It must go on coming: the voice of a supervisor who barges in is mixed into it for the party, and MuteAudio lets nothing come at all.
     * A negative value divides each sample, and more than all of 16 bits leaves 0.
     */
    static ManagerAction mute(LegId agent, boolean muted) {
        return new SetVarAction(OurLegs.channel(agent), "VOLUME(RX)", muted ? SILENT : "0");
    }

    /** @param digit one of {@code 0-9 * # A-D} */
    static ManagerAction tone(LegId party, char digit) {
        PlayDtmfAction action = new PlayDtmfAction(OurLegs.channel(party), String.valueOf(digit));
        action.setDuration(TONE_MILLIS);
        return action;
    }

    static ManagerAction hangup(LegId leg) {
        return new HangupAction(OurLegs.channel(leg), NORMAL_CLEARING);
    }

    static ManagerAction redirect(LegId leg, String context, String extension) {
        return new RedirectAction(OurLegs.channel(leg), context, extension, 1);
    }
}
