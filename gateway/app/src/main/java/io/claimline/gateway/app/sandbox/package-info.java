/** Local test providers: they stand in for providers of messages and payments, on loopback, for the demonstration and for tests. */
@NullMarked
package io.claimline.gateway.app.sandbox;

import org.jspecify.annotations.NullMarked;
