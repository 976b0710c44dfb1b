package io.claimline.gateway.app.security;

/**
 * A user with the session they came by.
 *
 * @param locked whether the desk is locked: nothing protected is told until the password is given again
 */
public record SignedIn(Account account, SessionToken token, boolean locked) {}
