/** Asterisk configuration and the practice exchange, rendered from templates and a seeded scenario. */
@NullMarked
package io.claimline.provisioning;

import org.jspecify.annotations.NullMarked;
