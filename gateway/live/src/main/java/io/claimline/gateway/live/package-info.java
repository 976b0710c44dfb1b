/** Live state shared by the gateways: presence, live calls and claim context in Hazelcast. */
@NullMarked
package io.claimline.gateway.live;

import org.jspecify.annotations.NullMarked;
