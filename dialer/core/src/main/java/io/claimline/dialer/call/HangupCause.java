package io.claimline.dialer.call;

/**
 * Why the switch says a leg ended.
 *
 * @param q850 ITU-T Q.850 cause, 0 when unknown (16 normal clearing, 17 busy, 19 no answer, 34 congestion, …)
 * @param sip final SIP status of the far end, 0 when unknown (404, 486, 603, …)
 */
public record HangupCause(int q850, int sip) {
    /** Nothing is known. */
    public static final HangupCause UNKNOWN = new HangupCause(0, 0);

    /** @throws IllegalArgumentException when out of range */
    public HangupCause {
        if (q850 < 0 || q850 > 127 || sip < 0 || sip > 699) {
            throw new IllegalArgumentException("Hangup cause out of range: Q.850 " + q850 + ", SIP " + sip);
        }
    }
}
