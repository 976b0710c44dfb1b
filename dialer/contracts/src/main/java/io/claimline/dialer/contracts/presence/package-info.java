/** What every presence of nodes and agents must do, and one in memory. */
@NullMarked
package io.claimline.dialer.contracts.presence;

import org.jspecify.annotations.NullMarked;
