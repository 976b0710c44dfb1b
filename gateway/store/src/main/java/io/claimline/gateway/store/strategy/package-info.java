/** Strategies, the accounts under them, the plans of reminder campaigns, and the report of what came of them. */
@NullMarked
package io.claimline.gateway.store.strategy;

import org.jspecify.annotations.NullMarked;
