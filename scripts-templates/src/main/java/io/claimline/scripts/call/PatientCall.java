package io.claimline.scripts.call;

import java.util.Optional;

/**
 * A call to a patient or guarantor.
 *
 * @param patientName the person asked for
 * @param state two letters, where the person lives; its law may add to what is said
 * @param account seen only by scripts that are read after verification (C-43)
 */
public record PatientCall(Caller caller, String patientName, Optional<String> state, PatientAccount account)
        implements CallContext {
    @Override
    public Audience audience() {
        return Audience.PATIENT;
    }
}
