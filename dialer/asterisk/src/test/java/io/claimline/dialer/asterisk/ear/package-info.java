/** Tests of what is heard, on labelled voices. */
@NullMarked
package io.claimline.dialer.asterisk.ear;

import org.jspecify.annotations.NullMarked;
