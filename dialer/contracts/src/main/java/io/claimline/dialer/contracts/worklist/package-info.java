/** What the store of work must do, of worklists and of calls that come in. */
@NullMarked
package io.claimline.dialer.contracts.worklist;

import org.jspecify.annotations.NullMarked;
