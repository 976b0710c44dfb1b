/** What the tests of this module stand on: a real pair of Asterisks, a fake AMI server, a line that can be cut. */
@NullMarked
package io.claimline.dialer.asterisk.rig;

import org.jspecify.annotations.NullMarked;
