/** Figures of the board beside its rows: reckoned by one gateway, and the same on every one. */
@NullMarked
package io.claimline.gateway.app.board;

import org.jspecify.annotations.NullMarked;
