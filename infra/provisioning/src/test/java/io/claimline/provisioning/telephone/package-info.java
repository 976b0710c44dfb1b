/** A SIP telephone and an AMI client, just large enough to prove things on a real Asterisk. */
@NullMarked
package io.claimline.provisioning.telephone;

import org.jspecify.annotations.NullMarked;
