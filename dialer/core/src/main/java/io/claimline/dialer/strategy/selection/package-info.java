/** Which accounts a reminder campaign chooses: rules as data, with the reason for each account. */
@NullMarked
package io.claimline.dialer.strategy.selection;

import org.jspecify.annotations.NullMarked;
