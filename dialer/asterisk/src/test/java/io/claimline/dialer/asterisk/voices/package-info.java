/** Voices of people and of machines, each labelled with what it is, made from seeds. */
@NullMarked
package io.claimline.dialer.asterisk.voices;

import org.jspecify.annotations.NullMarked;
