/** Messages to patients, from the moment they are to be sent until it is known what came of them. */
@NullMarked
package io.claimline.gateway.store.outbox;

import org.jspecify.annotations.NullMarked;
