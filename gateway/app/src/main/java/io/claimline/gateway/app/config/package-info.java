/** The settings of a gateway, read from files and bound to records. */
@NullMarked
package io.claimline.gateway.app.config;

import org.jspecify.annotations.NullMarked;
