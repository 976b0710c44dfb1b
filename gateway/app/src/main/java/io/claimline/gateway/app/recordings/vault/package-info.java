/** Encrypted files: each with a key of its own, read in parts, and refused when a bit of them is not as it was written. */
@NullMarked
package io.claimline.gateway.app.recordings.vault;

import org.jspecify.annotations.NullMarked;
