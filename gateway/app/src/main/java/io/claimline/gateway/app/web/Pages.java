package io.claimline.gateway.app.web;

import io.vertx.ext.web.Router;

/** Addresses beside the contract: pages for patients, and where providers post their notices. */
@FunctionalInterface
public interface Pages {
    /** Mounts them; requests come with the safe headers set. */
    void mount(Router router);
}
