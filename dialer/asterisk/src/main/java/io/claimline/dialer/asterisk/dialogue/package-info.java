/** A conversation by machine in the words of AMI: its orders as actions, and what the dialplan tells of it as facts. */
@NullMarked
package io.claimline.dialer.asterisk.dialogue;

import org.jspecify.annotations.NullMarked;
