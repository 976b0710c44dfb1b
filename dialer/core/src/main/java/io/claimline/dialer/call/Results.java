package io.claimline.dialer.call;

/** Which result an unanswered call comes to, by what the switch says of its end. */
final class Results {
    private Results() {}

    /** SIP status first, for it is the far end's own word; Q.850 where there is none. */
    static CallResult ofUnanswered(HangupCause cause) {
        return cause.sip() >= 300 ? bySip(cause.sip()) : byQ850(cause.q850());
    }

    private static CallResult bySip(int sip) {
        return switch (sip) {
            case 404, 410, 484, 604 -> CallResult.DISCONNECTED;
            case 486, 600 -> CallResult.BUSY;
            case 480 -> CallResult.UNAVAILABLE;
            case 408, 487 -> CallResult.NO_ANSWER;
            case 401, 403, 407, 603, 607, 608 -> CallResult.REJECTED;
            default -> sip >= 500 && sip < 600 ? CallResult.CONGESTED : CallResult.FAILED;
        };
    }

    private static CallResult byQ850(int cause) {
        return switch (cause) {
            case 1, 2, 3, 22, 28 -> CallResult.DISCONNECTED;
            case 17 -> CallResult.BUSY;
            case 20 -> CallResult.UNAVAILABLE;
            case 16, 18, 19, 102 -> CallResult.NO_ANSWER;
            case 21 -> CallResult.REJECTED;
            case 27, 34, 38, 41, 42, 44 -> CallResult.CONGESTED;
            default -> CallResult.FAILED;
        };
    }

    /** A sentence for people. */
    static String sentence(CallResult result, HangupCause cause) {
        var detail = cause.sip() > 0
                ? " (SIP " + cause.sip() + ")"
                : cause.q850() > 0 ? " (cause " + cause.q850() + ")" : "";
        return switch (result) {
            case CONNECTED -> "An agent spoke with the party";
            case ABANDONED -> "A person answered and no agent was free in time";
            case CALLER_HUNG_UP -> "The person hung up before an agent was there";
            case REMINDED -> "A reminder was spoken";
            case MACHINE -> "A machine answered";
            case INTERRUPTED -> "The reminder was cut short: the gateway or the switch went away";
            case NO_ANSWER -> "Nobody answered" + detail;
            case BUSY -> "The line was busy" + detail;
            case DISCONNECTED -> "The number is not in service" + detail;
            case UNAVAILABLE -> "The party cannot be reached now" + detail;
            case REJECTED -> "The far end refused the call" + detail;
            case CONGESTED -> "The network could not carry the call" + detail;
            case FAILED -> "The call could not be placed" + detail;
            case WITHDRAWN -> "Withdrawn while it rang: who answered would probably have found no agent";
            case CANCELLED -> "We took the call back before it was answered";
            case LOST -> "The call could not be found again after the connection was lost";
        };
    }
}
