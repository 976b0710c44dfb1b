/** What a night came to: additive counts of calls, outcomes and agents' time, and the key figures that follow from them. */
@NullMarked
package io.claimline.dialer.report;

import org.jspecify.annotations.NullMarked;
