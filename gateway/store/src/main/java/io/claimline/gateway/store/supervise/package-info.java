/** What supervisors order beside the calls: work taken out or pinned, accounts held, campaigns by the clock. */
@NullMarked
package io.claimline.gateway.store.supervise;

import org.jspecify.annotations.NullMarked;
