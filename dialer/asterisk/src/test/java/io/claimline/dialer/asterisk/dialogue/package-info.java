/** Tests of a conversation in the words of AMI. */
@NullMarked
package io.claimline.dialer.asterisk.dialogue;

import org.jspecify.annotations.NullMarked;
