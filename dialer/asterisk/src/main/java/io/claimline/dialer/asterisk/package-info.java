/** Asterisk-Java spoken here and nowhere else: AMI events become core events, effects become AMI actions. */
@NullMarked
package io.claimline.dialer.asterisk;

import org.jspecify.annotations.NullMarked;
