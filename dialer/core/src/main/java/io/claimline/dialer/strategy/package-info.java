/** What is done to which account after how many days, by which channel, until it is settled or somebody decides: strategies as data, executed on a clock that is an argument. */
@NullMarked
package io.claimline.dialer.strategy;

import org.jspecify.annotations.NullMarked;
