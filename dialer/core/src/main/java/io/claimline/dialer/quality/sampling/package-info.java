/** Which calls are scored: drawn by rules and a keyed hash, so that nobody can pick them, and the same whoever draws. */
@NullMarked
package io.claimline.dialer.quality.sampling;

import org.jspecify.annotations.NullMarked;
