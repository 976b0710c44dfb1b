package io.claimline.gateway.store.claims;

import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.ledger.money.Money;
import java.time.Instant;

/**
 * One file that was imported, or is being imported.
 *
 * @param id SHA-256 of the file, 64 hexadecimal digits: the same file is the same import
 * @param label how the person who imported it names it; must not identify a patient
 * @param by login name of that person
 * @param node the gateway that imports it
 * @param at when it was begun
 * @param state whether its claims are to be seen
 * @param claims mentions of claims in the file
 * @param charges sum of their charges
 */
public record ImportRecord(
        String id, String label, String by, NodeId node, Instant at, State state, int claims, Money charges) {
    /** How far an import is. */
    public enum State {
        /** Its claims are being written; none of them is to be seen through this import. */
        STAGED,
        /** All of its claims are to be seen. */
        VISIBLE
    }
}
