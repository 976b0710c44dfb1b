/** What a party says, heard frame by frame: whether a person or a machine answered, and when a greeting is over. Knows nothing of AMI. */
@NullMarked
package io.claimline.dialer.asterisk.ear;

import org.jspecify.annotations.NullMarked;
