/** The audit trail over the API: searched, exported, verified; and what the gateway itself writes into it. */
@NullMarked
package io.claimline.gateway.app.audit;

import org.jspecify.annotations.NullMarked;
