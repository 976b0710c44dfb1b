/** Links to balances, and the payments made by them. */
@NullMarked
package io.claimline.gateway.store.payments;

import org.jspecify.annotations.NullMarked;
