package io.claimline.gateway.app.hub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The board to one tab: a snapshot, then deltas. Deltas are put together and written at most once per {@link #TICK_MS}. A tab that takes no more
 * lets them gather; when more than {@link #LIMIT} rows have gathered they are thrown away, and a new snapshot is sent once it takes again.
 *
 * <p>Life: waiting for the snapshot → live → (full → live, or overflown → waiting for the snapshot) → closed.
 */
final class BoardFeed implements View {
    static final long TICK_MS = 50;
    static final int LIMIT = 1_000;

    private enum State {
        SNAPSHOT_ASKED,
        LIVE,
        FULL,
        OVERFLOWN,
        CLOSED
    }

    private final Vertx vertx;
    private final Client client;
    private final Supplier<Future<JsonObject>> board;
    private final Consumer<BoardFeed> onClosed;
    private final Conflation pending = new Conflation();
    private State state = State.SNAPSHOT_ASKED;
    private boolean ticking;

    BoardFeed(Vertx vertx, Client client, Supplier<Future<JsonObject>> board, Consumer<BoardFeed> onClosed) {
        this.vertx = vertx;
        this.client = client;
        this.board = board;
        this.onClosed = onClosed;
    }

    void start() {
        state = State.SNAPSHOT_ASKED;
        board.get().onSuccess(this::snapshot).onFailure(e -> {
            client.send("notice", Notice.error("The board cannot be shown at the moment. It is asked for again."));
            vertx.setTimer(2_000, id -> retry());
        });
    }

    void push(JsonObject delta) {
        switch (state) {
            case CLOSED, OVERFLOWN -> {}
            case SNAPSHOT_ASKED, LIVE, FULL -> gather(delta);
        }
    }

    @Override
    public void closed() {
        state = State.CLOSED;
        pending.clear();
        onClosed.accept(this);
    }

    private void gather(JsonObject delta) {
        pending.add(delta);
        if (pending.size() > LIMIT && state == State.FULL) {
            pending.clear();
            state = State.OVERFLOWN;
        } else if (!ticking && state == State.LIVE) {
            ticking = true;
            vertx.setTimer(TICK_MS, id -> tick());
        }
    }

    private void tick() {
        ticking = false;
        if (state == State.LIVE && !pending.isEmpty()) {
            if (client.full()) {
                state = State.FULL;
                client.whenDrained(this::drained);
            } else {
                client.send("board.delta", pending.take());
            }
        }
    }

    private void drained() {
        switch (state) {
            case FULL -> {
                state = State.LIVE;
                tick();
            }
            case OVERFLOWN -> start();
            case SNAPSHOT_ASKED, LIVE, CLOSED -> {}
        }
    }

    private void snapshot(JsonObject view) {
        if (state == State.SNAPSHOT_ASKED) {
            client.send("board.snapshot", view);
            state = State.LIVE;
            tick();
        }
    }

    private void retry() {
        if (state == State.SNAPSHOT_ASKED) {
            start();
        }
    }
}
