package io.claimline.gateway.app.security;

/** A user with the session they came by. */
public record SignedIn(Account account, SessionToken token) {}
