package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.AlertRule;
import io.claimline.dialer.alert.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that hold until somebody changes them. */
public final class UsualRules {
    private static final Map<Figure, AlertRule> ALL = new LinkedHashMap<>();

    /** What is usual elsewhere is no trouble by itself: whoever wants to hear of it switches it on. */
    private static final Set<Figure> OFF = EnumSet.of(Figure.OCCUPANCY, Figure.ANSWER_SHARE, Figure.AGENT_TALK);

    static {
        // Three quarters of the cap leave time to slow down; at the cap the pacer dials no faster than agents are free.
        put(Figure.ABANDONED_TODAY, 0.75, 1.0, 0.05, 0, 60);
        put(Figure.ABANDONED_WINDOW, 0.75, 0.95, 0.02, 0, 60);
        // Two seconds are the law's; what waits ten was abandoned already, or waits for somebody in particular.
        put(Figure.OLDEST_WAIT, 10.0, 30.0, 2, 0, 10);
        put(Figure.READY_WITHOUT_CALLS, 1.0, 5.0, 0, 120, 5);
        put(Figure.LEADS_READY, 20.0, 0.0, 5, 30, 30);
        put(Figure.PAYER_CLOSES, 1800.0, 600.0, 0, 0, 0);
        // A call with a payer lasts as long as its queue: a long one is no trouble by itself.
        put(Figure.AGENT_TALK, 1800.0, 3600.0, 0, 0, 0);
        put(Figure.AGENT_HOLD, 180.0, 600.0, 0, 0, 0);
        put(Figure.AGENT_WRAP_UP, 300.0, 900.0, 0, 0, 0);
        put(Figure.AGENT_BREAK_OVER, 300.0, 900.0, 0, 0, 0);
        put(Figure.AGENT_NOT_RESPONDING, 60.0, 300.0, 0, 0, 0);
        put(Figure.SWITCH_DOWN, null, 1.0, 0, 4, 4);
        put(Figure.JOURNAL_REFUSING, null, 1.0, 0, 0, 10);
        put(Figure.STORE_AWAY, 1.0, null, 0, 6, 10);
        // The switch has asked in vain already.
        put(Figure.TRUNK_DOWN, null, 1.0, 0, 2, 4);
        put(Figure.SPEECH_DOWN, 1.0, null, 0, 60, 30);
        put(Figure.PART_DOWN, 1.0, null, 0, 30, 30);
        put(Figure.LINES_USED, 0.9, 0.98, 0.05, 30, 30);
        // As docs/telephony.md: 1 to 10 ms is normal, more than 25 means that the switch is behind.
        put(Figure.ORIGINATE_DELAY, 25.0, 100.0, 5, 10, 30);
        put(Figure.EVENT_BACKLOG, 200.0, 2000.0, 50, 6, 10);
        put(Figure.OCCUPANCY, 0.92, 0.97, 0.03, 600, 300);
        put(Figure.ANSWER_SHARE, 0.05, 0.02, 0.01, 600, 300);
    }

    private UsualRules() {}

    private static void put(
            Figure figure,
            @Nullable Double warning,
            @Nullable Double critical,
            double margin,
            int lasting,
            int clearing) {
        ALL.put(
                figure,
                new AlertRule(
                        id(figure),
                        figure,
                        null,
                        !OFF.contains(figure),
                        warning,
                        critical,
                        margin,
                        Duration.ofSeconds(lasting),
                        Duration.ofSeconds(clearing)));
    }

    /** The id of the rule for every subject. */
    public static String id(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them. */
    public static List<AlertRule> all() {
        return List.copyOf(ALL.values());
    }

    /** With what was changed in the place of the usual. */
    public static List<AlertRule> with(List<AlertRule> changed) {
        Map<String, AlertRule> rules = new LinkedHashMap<>();
        ALL.values().forEach(rule -> rules.put(rule.id(), rule));
        changed.forEach(rule -> rules.put(rule.id(), rule));
        return new ArrayList<>(rules.values());
    }
}
