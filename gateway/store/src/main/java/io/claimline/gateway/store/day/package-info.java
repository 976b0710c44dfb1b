/** The agents' days: shifts by business date, messages from supervisors, and calls that were promised. */
@NullMarked
package io.claimline.gateway.store.day;

import org.jspecify.annotations.NullMarked;
