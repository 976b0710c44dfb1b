package io.claimline.gateway.app.hub;

import io.claimline.gateway.app.hub.BoardMirror.Change;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The board to one tab: a snapshot, then every change. Of a tab that takes no more it is noted which rows it misses; once it takes again it is sent
 * those rows whole, and when they are more than {@link #LIMIT}, a new snapshot.
 *
 * <p>Life: waiting for the snapshot → live → (full → live, or overflown → live) → closed.
 */
final class BoardFeed implements View {
    static final int LIMIT = 1_000;

    private enum State {
        SNAPSHOT_ASKED,
        LIVE,
        FULL,
        OVERFLOWN,
        CLOSED
    }

    private final Client client;
    private final BoardMirror mirror;
    private final Consumer<BoardFeed> onClosed;
    private final Set<BoardMirror.Key> missed = new HashSet<>();
    private State state = State.SNAPSHOT_ASKED;

    BoardFeed(Client client, BoardMirror mirror, Consumer<BoardFeed> onClosed) {
        this.client = client;
        this.mirror = mirror;
        this.onClosed = onClosed;
    }

    /** The mirror holds the board. Harmless when the tab has its snapshot. */
    void snapshot() {
        if (state == State.SNAPSHOT_ASKED) {
            state = State.LIVE;
            client.send("board.snapshot", mirror.view());
        }
    }

    /** The board cannot be read. */
    void delayed(String why) {
        if (state == State.SNAPSHOT_ASKED) {
            client.send("notice", Notice.error(why));
        }
    }

    /** @param text the change as it goes out, the same for every tab */
    void push(Change change, String text) {
        switch (state) {
            case CLOSED, OVERFLOWN, SNAPSHOT_ASKED -> {}
            case FULL -> miss(change);
            case LIVE -> {
                if (client.full()) {
                    state = State.FULL;
                    miss(change);
                    client.whenDrained(this::drained);
                } else {
                    client.sendWritten("board.delta", text);
                }
            }
        }
    }

    private void miss(Change change) {
        missed.addAll(change.rows());
        if (missed.size() > LIMIT) {
            missed.clear();
            state = State.OVERFLOWN;
        }
    }

    private void drained() {
        switch (state) {
            case FULL -> {
                state = State.LIVE;
                client.send("board.delta", mirror.whole(missed));
                missed.clear();
            }
            case OVERFLOWN -> {
                state = State.SNAPSHOT_ASKED;
                snapshot();
            }
            case SNAPSHOT_ASKED, LIVE, CLOSED -> {}
        }
    }

    @Override
    public void closed() {
        state = State.CLOSED;
        missed.clear();
        onClosed.accept(this);
    }
}
