/** What days have counted: the suite for its log, and one in memory. */
@NullMarked
package io.claimline.dialer.contracts.day;

import org.jspecify.annotations.NullMarked;
