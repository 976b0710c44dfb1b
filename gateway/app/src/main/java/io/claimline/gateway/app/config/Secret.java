package io.claimline.gateway.app.config;

/** A text that must not be shown.
 *
 * @param value itself; may be empty when it was not given
 */
public record Secret(String value) {
    @Override
    public String toString() {
        return "hidden";
    }
}
