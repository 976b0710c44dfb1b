package io.claimline.scripts.reminder;

/**
 * Why a line cannot be said.
 *
 * @param field the fact that is missing or does not serve, such as {@code balances[1].cents}; the template when it is at fault
 * @param message what is wrong and what to do; it quotes no fact
 */
public record Problem(String field, String message) {}
