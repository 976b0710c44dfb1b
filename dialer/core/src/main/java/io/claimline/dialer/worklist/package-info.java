/** What to call next: work items, their leases, and what follows an attempt. */
@NullMarked
package io.claimline.dialer.worklist;

import org.jspecify.annotations.NullMarked;
