package io.claimline.dialer.simulator.rule;

/**
 * The drops that VICIdial looks at once a minute.
 *
 * @param callsToday all calls since midnight
 * @param percentToday drops since midnight for 100 calls that a person answered
 * @param callsLastMinute all calls of the last minute
 * @param percentLastMinute drops of the last minute for 100 calls, answered or not
 */
public record DropStatistics(long callsToday, double percentToday, long callsLastMinute, double percentLastMinute) {
    /** Before the first call. */
    public static final DropStatistics NONE = new DropStatistics(0, 0, 0, 0);
}
