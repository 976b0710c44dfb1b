package io.claimline.gateway.app.compliance;

/**
 * One file of rules.
 *
 * @param name as it is named in messages
 * @param text HOCON
 */
public record RuleText(String name, String text) {}
