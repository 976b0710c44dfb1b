package io.claimline.scripts.call;

/** Everything one call is about; a script sees of it what its place in the call allows. */
public sealed interface CallContext permits PayerCall, PatientCall {
    /** Who calls. */
    Caller caller();

    /** Whom. */
    Audience audience();
}
