package io.claimline.dialer.simulator.whatif;

import io.claimline.dialer.simulator.world.Tally;

/**
 * How much is simulated for a question: as long as was asked where that is quick enough, else shorter shifts. Large teams cost more
 * and need less, for every minute of theirs has more calls. All in seconds of the simulated world.
 *
 * @param learning before the first shift; 0 for none
 * @param start of each shift, not counted
 * @param counted of each shift, whole spans of the tally
 * @param shifts how many
 */
record Plan(double learning, double start, double counted, int shifts) {
    static final double HOUR = 3600;
    /** Spans of the tally at the beginning of a shift that are not counted. */
    static final int START_SPANS = 1;

    /** Core seconds that all the shifts of a question may take. */
    private static final double PATIENCE = 1.0;
    /** Core seconds for a simulated hour: of the pacer's tables, and of the calls of each agent. */
    private static final double TABLES = 0.05;

    private static final double PER_AGENT = 0.002;
    private static final int FEWEST = 4;
    /** From so many agents on the start of the first shift is enough to learn from, and a few shifts are alike. */
    private static final int LARGE = 400;

    private static final int FEWEST_OF_LARGE = 3;
    private static final int MOST = 10;

    static Plan of(Question question) {
        var affordable = PATIENCE * HOUR / (TABLES + PER_AGENT * question.agents());
        var asked = Math.max(Tally.SPAN, question.hours() * HOUR);
        var start = START_SPANS * Tally.SPAN;
        var large = question.agents() >= LARGE;
        var shifts = (int) Math.clamp(affordable / (start + asked), large ? FEWEST_OF_LARGE : FEWEST, MOST);
        var spans = (int) Math.floor(Math.min(asked, affordable / shifts - start) / Tally.SPAN);
        return new Plan(large ? 0 : Tally.SPAN, start, Math.max(1, spans) * Tally.SPAN, shifts);
    }
}
