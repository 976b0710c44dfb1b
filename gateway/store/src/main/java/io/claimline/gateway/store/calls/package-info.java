/** Attempts, dial decisions and outcomes: journal first, MongoDB after. */
@NullMarked
package io.claimline.gateway.store.calls;

import org.jspecify.annotations.NullMarked;
