package io.claimline.dialer.port;

import io.claimline.dialer.id.NodeId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * Live state that every gateway of the cluster sees: agents, calls, campaigns as rows of text (JSON), and the claim context of leased
 * leads. Nothing that exists only here may matter: it is rebuilt from the system of record and the switch.
 *
 * <p>Writes are sent without waiting; a stage fails when the cluster refuses, and the row is then written again with the next change.
 */
public interface Presence {
    /** This gateway. */
    NodeId self();

    /** Every gateway alive now, this one included. */
    Set<NodeId> nodes();

    /** Writes a row of a board: {@code agents}, {@code calls}, {@code campaigns} and so on. */
    CompletionStage<Void> put(String board, String id, String row);

    /** Removes a row. */
    CompletionStage<Void> remove(String board, String id);

    /** All rows of a board as they are now. */
    CompletionStage<Map<String, String>> rows(String board);

    /** Tells of every change of a board on any node: id, and the new row, or an empty text when it was removed. Called on any thread; must not block. */
    void watch(String board, BiConsumer<String, String> listener);

    /** Puts the claim context of a lead where every node can read it in microseconds, before the lead is dialled. */
    CompletionStage<Void> stage(String lead, String context);

    /** The staged context, or an empty text when there is none. Reads near memory; never blocks on the network for long. */
    String staged(String lead);

    /** Forgets the context. */
    void unstage(String lead);
}
