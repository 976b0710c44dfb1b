package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.action.PlaceAction;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import java.time.Duration;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MuteAudioAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.RedirectAction;

/** Orders as AMI actions; the dialplan that they count on is described in docs/telephony.md. */
final class SwitchActions {
    private static final String AGENT = "claimline-agent";
    private static final String PARTY = "claimline-party";
    /** An AMI header ends at a line break, and a dial string separates its parts by commas and ampersands. */
    private static final Pattern ENDPOINT = Pattern.compile("[A-Za-z0-9@._+-]{1,80}");

    private static final int NORMAL_CLEARING = 16;
    private static final int TONE_MILLIS = 100;

    private SwitchActions() {}

    static PlaceAction place(CallId call, E164 number, E164 callerId, Duration ringTime) {
        return new PlaceAction(
                Telephony.partyLeg(call).value(),
                "PJSIP/" + number.digits() + "@trunk",
                new PlaceAction.Answer(PARTY, "wait"),
                callerId.value(),
                "__CLAIMLINE_CALL=" + call.value(),
                ringTime);
    }

    /** @throws IllegalArgumentException when the endpoint could mean something else to the switch */
    static PlaceAction callHeadset(LegId leg, String endpoint, AsteriskSettings.Headset headset) {
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw new IllegalArgumentException("A headset's endpoint must match " + ENDPOINT + ", e.g. desk-007");
        }
        return new PlaceAction(
                leg.value(),
                "PJSIP/" + endpoint,
                new PlaceAction.Answer(AGENT, "desk"),
                headset.callerId(),
                "CLAIMLINE_LEG=" + leg.value(),
                headset.ringTime());
    }

    static ManagerAction bridge(LegId party, LegId agent) {
        return redirect(party, PARTY, "bridge" + agent.value());
    }

    static ManagerAction hold(LegId party) {
        return redirect(party, PARTY, "hold");
    }

    static ManagerAction abandon(LegId party) {
        return redirect(party, PARTY, "abandon");
    }

    static ManagerAction ringback(LegId agent, boolean on) {
        return redirect(agent, AGENT, on ? "ringback" : "desk");
    }

    static ManagerAction mute(LegId agent, boolean muted) {
        return new MuteAudioAction(
                agent.value(),
                MuteAudioAction.Direction.IN,
                muted ? MuteAudioAction.State.MUTE : MuteAudioAction.State.UNMUTE);
    }

    /** @param digit one of {@code 0-9 * # A-D} */
    static ManagerAction tone(LegId party, char digit) {
        PlayDtmfAction action = new PlayDtmfAction(party.value(), String.valueOf(digit));
        action.setDuration(TONE_MILLIS);
        return action;
    }

    static ManagerAction hangup(LegId leg) {
        return new HangupAction(leg.value(), NORMAL_CLEARING);
    }

    private static ManagerAction redirect(LegId leg, String context, String extension) {
        return new RedirectAction(leg.value(), context, extension, 1);
    }
}
