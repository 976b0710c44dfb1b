/** Whether this gateway lives, and whether agents can work here. The meaning of each answer is in docs/health.md. */
@NullMarked
package io.claimline.gateway.app.health;

import org.jspecify.annotations.NullMarked;
