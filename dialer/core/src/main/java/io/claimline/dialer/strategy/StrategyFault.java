package io.claimline.dialer.strategy;

/**
 * One thing that is wrong with a strategy.
 *
 * @param path where, as in its text: {@code steps[2].delay.days}
 * @param message what, and what to do
 */
public record StrategyFault(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
