/** A fictional book of claims for demonstrations and training. */
@NullMarked
package io.claimline.gateway.ledger.demo;

import org.jspecify.annotations.NullMarked;
