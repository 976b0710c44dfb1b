/** What tells that the reports of an hour must be reckoned again. Whoever writes what reports count makes such marks. */
@NullMarked
package io.claimline.gateway.store.mark;

import org.jspecify.annotations.NullMarked;
