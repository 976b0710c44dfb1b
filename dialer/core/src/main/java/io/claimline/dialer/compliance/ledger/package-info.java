/** What people allowed, refused and asked for, and what was found out about them: lines that are only ever added, and what follows from them. */
@NullMarked
package io.claimline.dialer.compliance.ledger;

import org.jspecify.annotations.NullMarked;
