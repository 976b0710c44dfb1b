/** Proofs of the provisioning, on text and on a real Asterisk. */
@NullMarked
package io.claimline.provisioning;

import org.jspecify.annotations.NullMarked;
