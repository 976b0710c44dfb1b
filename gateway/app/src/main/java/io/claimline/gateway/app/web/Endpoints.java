package io.claimline.gateway.app.web;

/** Operations of one capability. */
@FunctionalInterface
public interface Endpoints {
    /** Names them. */
    void register(Operations operations);
}
