package io.claimline.dialer.simulator.bench.page;

/** Whether what must be reached was, with the figure that says so. */
public record Verdict(String criterion, boolean reached, String figure) {
    @Override
    public String toString() {
        return (reached ? "reached" : "NOT REACHED") + ": " + criterion + " (" + figure + ")";
    }
}
