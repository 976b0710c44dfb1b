package io.claimline.dialer.compliance.rule;

/**
 * Local times of one day, half open.
 *
 * @param opens first minute of the day that is open, 0 to 1439
 * @param closes first minute that is closed again, up to 1440 for midnight
 */
public record Hours(int opens, int closes) {
    private static final int HOUR = 60;

    /**
     * Of {@code 08:00-21:00}. Whether they make sense is for the rule to say.
     *
     * @throws IllegalArgumentException when it does not have the form
     */
    public static Hours of(String text) {
        if (!text.matches("[0-9]{2}:[0-5][0-9]-[0-9]{2}:[0-5][0-9]")) {
            throw new IllegalArgumentException("hours must be written like 08:00-21:00, but are '" + text + "'");
        }
        return new Hours(minute(text.substring(0, 5)), minute(text.substring(6)));
    }

    private static int minute(String text) {
        return Integer.parseInt(text.substring(0, 2)) * HOUR + Integer.parseInt(text.substring(3));
    }

    /** Whether there is at least a minute, within one day. */
    public boolean sound() {
        return opens >= 0 && closes <= 24 * HOUR && opens < closes;
    }

    /** Whether this second of the local day is open. */
    public boolean contains(int second) {
        return second >= opens * HOUR && second < closes * HOUR;
    }

    @Override
    public String toString() {
        return clock(opens) + "-" + clock(closes);
    }

    private static String clock(int minute) {
        return two(minute / HOUR) + ":" + two(minute % HOUR);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
