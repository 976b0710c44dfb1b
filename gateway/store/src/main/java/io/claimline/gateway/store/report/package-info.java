/** Reports: the counts of each hour, reckoned from what was stored of it, and what tells that an hour must be reckoned again. */
@NullMarked
package io.claimline.gateway.store.report;

import org.jspecify.annotations.NullMarked;
