package io.claimline.gateway.store.people;

import java.time.ZoneId;

/**
 * Where a user sits.
 *
 * @param name as people say it, e.g. {@code Manila}
 * @param zone its time zone, for shift times on the screen
 */
public record Site(String name, ZoneId zone) {}
