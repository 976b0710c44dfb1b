package io.claimline.scripts.call;

/**
 * Who calls.
 *
 * @param agentName the agent's name on the telephone (C-41)
 * @param officeName who the agent works for; it must tell neither what is treated nor that debts are collected (C-42)
 * @param practiceName the billing provider; the office itself when it calls in the first party
 * @param capacity in whose right it calls (C-01)
 * @param callbackNumber E.164, answered by a person
 * @param recorded whether the call is recorded, which is then said first (C-70)
 */
public record Caller(
        String agentName,
        String officeName,
        String practiceName,
        Capacity capacity,
        String callbackNumber,
        boolean recorded) {}
