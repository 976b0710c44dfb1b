package io.claimline.scripts.sample;

import io.claimline.scripts.call.CallContext;

/**
 * An invented call.
 *
 * @param id stable for a seed, such as {@code payer-7}
 * @param title what is particular about it
 */
public record Sample(String id, String title, CallContext call) {}
