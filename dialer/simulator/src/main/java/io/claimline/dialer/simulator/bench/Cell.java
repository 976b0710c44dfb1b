package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.chance.Refuse;
import java.util.Locale;

/** A team size and a share of calls that a living person answers. */
record Cell(int agents, double answered) {
    Cell {
        Refuse.unless(agents >= 1 && agents <= 1000, "agents", agents, "between 1 and 1000");
        Refuse.unless(answered > 0 && answered <= 1, "answered", answered, "above 0 and at most 1");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d / %.2f", agents, answered);
    }
}
