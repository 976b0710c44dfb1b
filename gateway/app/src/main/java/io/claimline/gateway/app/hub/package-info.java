/** Live views pushed to browsers: one desk per agent, and the supervisors' boards. */
@NullMarked
package io.claimline.gateway.app.hub;

import org.jspecify.annotations.NullMarked;
