/** How calls are scored: scorecards, answers, and what they come to. */
@NullMarked
package io.claimline.dialer.quality;

import org.jspecify.annotations.NullMarked;
