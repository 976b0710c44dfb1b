/** Messages to patients: made, judged, handed to providers, and what comes back. */
@NullMarked
package io.claimline.gateway.app.outbox;

import org.jspecify.annotations.NullMarked;
