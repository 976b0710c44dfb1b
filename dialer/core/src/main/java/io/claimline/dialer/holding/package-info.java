/** What holds a campaign: every gate between its start and a line, which of them is closed, and what to do. */
@NullMarked
package io.claimline.dialer.holding;

import org.jspecify.annotations.NullMarked;
