package io.claimline.gateway.app.health;

import io.vertx.core.Future;

/** Looks at one part. Must answer within two seconds; a probe that fails or does not answer counts as not ok. */
public interface Probe {
    /** Whether agents cannot work here without it; the others are told, and change nothing. */
    boolean vital();

    /** The part's name. */
    String name();

    /** How the part is now. */
    Future<Part> look();
}
