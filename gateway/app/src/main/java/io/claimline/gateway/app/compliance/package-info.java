/** Compliance rules from files. */
@NullMarked
package io.claimline.gateway.app.compliance;

import org.jspecify.annotations.NullMarked;
