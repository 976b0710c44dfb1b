/** Decisions and permits of the compliance gate, for tries with numbers that reach nobody. */
@NullMarked
package io.claimline.dialer.contracts.permit;

import org.jspecify.annotations.NullMarked;
