package io.claimline.dialer.attempt;

import io.claimline.dialer.call.HangupCause;
import java.util.Map;
import java.util.Optional;

/** What a cause of hang-up means, for people (ITU-T Q.850 for causes, RFC 3261 and RFC 8197 for SIP). */
public final class CauseWords {
    private static final Map<Integer, String> Q850 = Map.ofEntries(
            Map.entry(1, "the number is not assigned"),
            Map.entry(2, "no route to the network"),
            Map.entry(3, "no route to the destination"),
            Map.entry(16, "hung up normally"),
            Map.entry(17, "busy"),
            Map.entry(18, "the far end did not respond"),
            Map.entry(19, "rang and was not answered"),
            Map.entry(20, "the subscriber is absent"),
            Map.entry(21, "rejected by the far end"),
            Map.entry(22, "the number has changed"),
            Map.entry(26, "another place answered"),
            Map.entry(27, "the destination is out of order"),
            Map.entry(28, "the number is not complete"),
            Map.entry(29, "the facility was refused"),
            Map.entry(31, "ended, no reason given"),
            Map.entry(34, "no circuit is free"),
            Map.entry(38, "the network is out of order"),
            Map.entry(41, "a temporary failure of the network"),
            Map.entry(42, "the network is congested"),
            Map.entry(44, "the circuit asked for is not available"),
            Map.entry(50, "the facility is not subscribed"),
            Map.entry(58, "the bearer capability is not available"),
            Map.entry(79, "not implemented by the network"),
            Map.entry(88, "an incompatible destination"),
            Map.entry(102, "a timer ran out"),
            Map.entry(111, "a protocol error"),
            Map.entry(127, "interworking, no more is known"));

    private static final Map<Integer, String> SIP = Map.ofEntries(
            Map.entry(401, "the carrier wants a sign-in"),
            Map.entry(403, "forbidden by the carrier"),
            Map.entry(404, "the carrier does not know the number"),
            Map.entry(407, "the carrier's proxy wants a sign-in"),
            Map.entry(408, "the carrier did not answer in time"),
            Map.entry(410, "the number is gone"),
            Map.entry(480, "not reachable just now"),
            Map.entry(484, "the number is not complete"),
            Map.entry(486, "busy here"),
            Map.entry(487, "taken back before it was answered"),
            Map.entry(488, "no common codec"),
            Map.entry(500, "an error at the carrier"),
            Map.entry(502, "a bad gateway at the carrier"),
            Map.entry(503, "the carrier takes no calls just now"),
            Map.entry(504, "the carrier's server did not answer in time"),
            Map.entry(600, "busy everywhere"),
            Map.entry(603, "declined"),
            Map.entry(604, "exists nowhere"),
            Map.entry(607, "unwanted by the person called"),
            Map.entry(608, "rejected by a call-blocking service"));

    private CauseWords() {}

    /** Both codes in words with their numbers; empty when nothing is known. */
    public static Optional<String> of(HangupCause cause) {
        if (cause.equals(HangupCause.UNKNOWN)) {
            return Optional.empty();
        }
        var q850 = cause.q850() == 0
                ? ""
                : Q850.getOrDefault(cause.q850(), "a cause without a name") + " (Q.850 cause " + cause.q850() + ")";
        var sip = cause.sip() == 0
                ? ""
                : SIP.getOrDefault(cause.sip(), "an answer without a name") + " (SIP " + cause.sip() + ")";
        return Optional.of(q850.isEmpty() || sip.isEmpty() ? q850 + sip : q850 + "; " + sip);
    }
}
