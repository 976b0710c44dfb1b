/** Recordings of calls: where they are, how they are read, and until when they are kept. */
@NullMarked
package io.claimline.gateway.store.recordings;

import org.jspecify.annotations.NullMarked;
