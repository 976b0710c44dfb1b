/** Recordings of calls: taken from the switch, encrypted and kept, found and heard, deleted when their time is over. */
@NullMarked
package io.claimline.gateway.app.recordings;

import org.jspecify.annotations.NullMarked;
