/** How records of the core and the ledger become documents and come back. */
@NullMarked
package io.claimline.gateway.store.document;

import org.jspecify.annotations.NullMarked;
