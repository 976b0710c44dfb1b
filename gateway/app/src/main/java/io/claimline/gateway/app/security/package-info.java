/** Who may do what: passwords, sessions that outlive a restart, roles declared per route, and brakes on guessing. */
@NullMarked
package io.claimline.gateway.app.security;

import org.jspecify.annotations.NullMarked;
