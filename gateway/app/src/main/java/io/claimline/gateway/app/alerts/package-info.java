/** Alerts: looked out for by one gateway, told on the screen, by e-mail and by webhook. */
@NullMarked
package io.claimline.gateway.app.alerts;

import org.jspecify.annotations.NullMarked;
