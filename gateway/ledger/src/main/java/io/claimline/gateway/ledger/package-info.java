/** What is owed and by whom: payers, providers, patients, claims and balances. */
@NullMarked
package io.claimline.gateway.ledger;

import org.jspecify.annotations.NullMarked;
