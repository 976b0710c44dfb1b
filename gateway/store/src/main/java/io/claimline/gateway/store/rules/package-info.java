/** The compliance rule tables that were ever in force. */
@NullMarked
package io.claimline.gateway.store.rules;

import org.jspecify.annotations.NullMarked;
