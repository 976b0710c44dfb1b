/** Worklists in MongoDB: leads, their leases and fences. */
@NullMarked
package io.claimline.gateway.store.worklist;

import org.jspecify.annotations.NullMarked;
