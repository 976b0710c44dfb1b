/** The browser's telephone: its credentials, and the relay of its SIP to the switch. */
@NullMarked
package io.claimline.gateway.app.phone;

import org.jspecify.annotations.NullMarked;
