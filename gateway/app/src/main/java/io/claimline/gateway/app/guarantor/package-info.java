/** What is told of guarantors that no claim says: where e-mail reaches them, and which language they speak. */
@NullMarked
package io.claimline.gateway.app.guarantor;

import org.jspecify.annotations.NullMarked;
