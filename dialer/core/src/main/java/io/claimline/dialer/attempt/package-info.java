/** The record of one try at one number. */
@NullMarked
package io.claimline.dialer.attempt;

import org.jspecify.annotations.NullMarked;
