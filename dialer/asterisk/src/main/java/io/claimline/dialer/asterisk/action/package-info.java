/** AMI actions that Asterisk-Java lacks or sends otherwise than we need. Their getters are the headers sent. */
@NullMarked
package io.claimline.dialer.asterisk.action;

import org.jspecify.annotations.NullMarked;
