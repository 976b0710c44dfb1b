/** What a call script is rendered from: who calls whom, as whom, about what, and what the law of a state adds. */
@NullMarked
package io.claimline.scripts.call;

import org.jspecify.annotations.NullMarked;
