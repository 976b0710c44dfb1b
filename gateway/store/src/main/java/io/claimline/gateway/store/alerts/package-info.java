/** Alerts, the rules that raise them, and who is told. */
@NullMarked
package io.claimline.gateway.store.alerts;

import org.jspecify.annotations.NullMarked;
