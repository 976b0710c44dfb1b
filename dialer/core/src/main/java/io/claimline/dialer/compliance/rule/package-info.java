/** Compliance rules as data: a versioned table of rules, each with its source, its effective dates and one term. */
@NullMarked
package io.claimline.dialer.compliance.rule;

import org.jspecify.annotations.NullMarked;
