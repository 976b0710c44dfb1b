/** The ledger of consents and refusals for those who keep it: single entries, search, and files. */
@NullMarked
package io.claimline.gateway.app.compliance.ledger;

import org.jspecify.annotations.NullMarked;
