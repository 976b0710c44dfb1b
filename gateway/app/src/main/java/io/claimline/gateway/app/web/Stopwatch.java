package io.claimline.gateway.app.web;

import java.time.Duration;

/** Hears how long each operation of the contract took, and with which status it was answered. */
@FunctionalInterface
public interface Stopwatch {
    /** Hears nothing. */
    Stopwatch NONE = (operation, status, took) -> {};

    /** An operation was answered. */
    void took(String operation, int status, Duration took);
}
