/** Contracts and memories for what is typed and said about a call. */
@NullMarked
package io.claimline.dialer.contracts.said;

import org.jspecify.annotations.NullMarked;
