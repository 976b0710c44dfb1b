/**
 * X12 837 files read into claims, whole or not at all.
 *
 * <p>What refuses a file and what does not: a file that is cut off, that has lost a segment, that cannot be read to the
 * last amount and date, or that could give one person's claim to another is refused, with every place at which it is
 * wrong. A file in which nothing is missing but something is odd is taken, and the oddity goes with the claim: a trailer
 * that counts too little, a level that names an unknown parent, lines that do not add up to the charge. Real senders
 * and the examples of other projects have all of these, and a biller would rather see the odd claim than lose the
 * eight hundred around it. {@link io.claimline.gateway.ledger.x12.Strictness#STRICT} refuses these too.
 *
 * <p>The same file again gives the same claim keys, and its {@code sha256} tells that it is the same before any claim is
 * compared. The same claim in another file, also for another payer, gives the same key.
 */
@NullMarked
package io.claimline.gateway.ledger.x12.claims;

import org.jspecify.annotations.NullMarked;
