/** What is known about one call before it is placed: everything the compliance engine decides from, as immutable values. */
@NullMarked
package io.claimline.dialer.compliance.facts;

import org.jspecify.annotations.NullMarked;
