package io.claimline.scripts;

/**
 * All that may be said to somebody who has not been identified.
 *
 * @param agentName the agent's name on the telephone (C-41)
 * @param practiceName must not tell what it treats (C-42): choose a neutral name for the caller's side
 * @param patientName the person asked for
 * @param callbackNumber E.164
 * @param recorded whether the call is recorded, which is then said first (C-70)
 */
public record PatientContact(
        String agentName, String practiceName, String patientName, String callbackNumber, boolean recorded) {}
