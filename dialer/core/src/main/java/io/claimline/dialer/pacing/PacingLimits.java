package io.claimline.dialer.pacing;

/**
 * What a pacer may never exceed.
 *
 * @param abandonCap largest share of live answers that may find no agent within 2 s, above 0 and at most {@link #HIGHEST_CAP} (rule C-30)
 * @param callsPerSecond most calls started in a second, above 0
 * @param lines most calls of the campaign at once, conversations included, 1 or more
 * @param linesPerAgent most calls without an agent for each agent who works or could, 1 or more
 * @param withdraws whether a phone that has rung for 15 s and more may be hung up when nobody would take its answer
 */
public record PacingLimits(
        double abandonCap, double callsPerSecond, int lines, double linesPerAgent, boolean withdraws) {
    /** 16 CFR 310.4(b)(4)(i): three in a hundred. */
    public static final double HIGHEST_CAP = 0.03;

    /** What a campaign starts with: the lawful cap, and as many calls as a small trunk carries. */
    public static final PacingLimits USUAL = new PacingLimits(HIGHEST_CAP, 10, 500, 12);

    /** @throws IllegalArgumentException that names the limit, when one is impossible or the cap unlawful */
    public PacingLimits {
        refuseUnless(abandonCap > 0 && abandonCap <= HIGHEST_CAP, "abandonCap", abandonCap, "above 0 and at most 0.03");
        refuseUnless(
                callsPerSecond > 0 && Double.isFinite(callsPerSecond), "callsPerSecond", callsPerSecond, "above 0");
        refuseUnless(lines >= 1, "lines", lines, "1 or more");
        refuseUnless(linesPerAgent >= 1 && Double.isFinite(linesPerAgent), "linesPerAgent", linesPerAgent, "1 or more");
    }

    /** The same, and phones may be hung up. */
    public PacingLimits(double abandonCap, double callsPerSecond, int lines, double linesPerAgent) {
        this(abandonCap, callsPerSecond, lines, linesPerAgent, true);
    }

    /** The same under another cap. */
    public PacingLimits capped(double cap) {
        return new PacingLimits(cap, callsPerSecond, lines, linesPerAgent, withdraws);
    }

    /** The same, but phones may be hung up while they ring, or may not. */
    public PacingLimits withdrawing(boolean may) {
        return new PacingLimits(abandonCap, callsPerSecond, lines, linesPerAgent, may);
    }

    private static void refuseUnless(boolean holds, String name, double value, String must) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + must + ", but is " + value);
        }
    }
}
