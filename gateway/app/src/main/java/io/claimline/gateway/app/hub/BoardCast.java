package io.claimline.gateway.app.hub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The board to all tabs of this gateway. Changes of {@link #TICK_MS} are put together, written once, and sent to every tab. While no tab is open
 * nothing is kept. Every {@link #COMPARE_MS} the board is read again, and what was missed, if anything, is told as a change.
 *
 * <p>Life: nobody looks → reading → live → nobody looks. Belongs to the context of its hub.
 */
final class BoardCast {
    static final long TICK_MS = 50;
    private static final long COMPARE_MS = 30_000;
    private static final long AGAIN_MS = 2_000;

    private enum State {
        NOBODY_LOOKS,
        READING,
        LIVE
    }

    private final Vertx vertx;
    private final Supplier<Future<JsonObject>> board;
    private final Set<BoardFeed> feeds = new HashSet<>();
    private final BoardMirror mirror = new BoardMirror();
    private State state = State.NOBODY_LOOKS;
    private boolean ticking;
    private long reading;

    /** @param board the board as it is now */
    BoardCast(Vertx vertx, Supplier<Future<JsonObject>> board) {
        this.vertx = vertx;
        this.board = board;
    }

    void listen() {
        vertx.setPeriodic(COMPARE_MS, id -> compare());
    }

    BoardFeed open(Client client) {
        var feed = new BoardFeed(client, mirror, this::closed);
        feeds.add(feed);
        switch (state) {
            case NOBODY_LOOKS -> {
                state = State.READING;
                read();
            }
            case READING -> {}
            case LIVE -> {
                // What has gathered goes to the others first: then the snapshot is where they are.
                tell();
                feed.snapshot();
            }
        }
        return feed;
    }

    /** Changed rows, whole. */
    void push(JsonObject change) {
        switch (state) {
            case NOBODY_LOOKS -> {}
            case READING -> mirror.add(change);
            case LIVE -> {
                mirror.add(change);
                tick();
            }
        }
    }

    private void tick() {
        if (!ticking) {
            ticking = true;
            vertx.setTimer(TICK_MS, id -> {
                ticking = false;
                tell();
            });
        }
    }

    private void tell() {
        if (state == State.LIVE && !mirror.unchanged()) {
            mirror.take().ifPresent(change -> {
                var text = change.delta().encode();
                feeds.forEach(feed -> feed.push(change, text));
            });
        }
    }

    private void read() {
        var mine = ++reading;
        var here = vertx.getOrCreateContext();
        mirror.asked();
        // The board is read by whatever thread; all else here is done by one.
        board.get()
                .onComplete(read -> here.runOnContext(v -> {
                    if (read.failed()) {
                        failed(mine);
                    } else if (mine == reading) {
                        took(read.result());
                    }
                }));
    }

    private void took(JsonObject view) {
        mirror.compare(view);
        if (state == State.READING) {
            mirror.take();
            state = State.LIVE;
            List.copyOf(feeds).forEach(BoardFeed::snapshot);
        } else {
            tell();
        }
    }

    private void failed(long mine) {
        if (mine == reading && state == State.READING) {
            feeds.forEach(feed -> feed.delayed("The board cannot be shown at the moment. It is asked for again."));
            vertx.setTimer(AGAIN_MS, id -> {
                if (mine == reading && state == State.READING) {
                    read();
                }
            });
        }
    }

    private void compare() {
        if (state == State.LIVE) {
            read();
        }
    }

    private void closed(BoardFeed feed) {
        feeds.remove(feed);
        if (feeds.isEmpty()) {
            state = State.NOBODY_LOOKS;
            reading++;
            mirror.clear();
        }
    }
}
