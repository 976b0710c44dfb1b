package io.claimline.gateway.app.hub;

/** What a socket shows, once it has said hello. */
sealed interface View permits DeskFeed, BoardFeed {
    /** The socket closed. */
    void closed();
}
