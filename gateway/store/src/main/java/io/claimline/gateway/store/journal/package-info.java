/** The outcome journal: an append-only log on this node's disk that holds what MongoDB has not received yet. */
@NullMarked
package io.claimline.gateway.store.journal;

import org.jspecify.annotations.NullMarked;
