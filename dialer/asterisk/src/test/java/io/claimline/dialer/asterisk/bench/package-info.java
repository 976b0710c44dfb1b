/** Measurements of the adapter with real calls. They measure and print; they assert nothing. */
@NullMarked
package io.claimline.dialer.asterisk.bench;

import org.jspecify.annotations.NullMarked;
