/** A MongoDB-protocol server inside the process, durable on one file; for trying out, demonstrations and tests. */
@NullMarked
package io.claimline.gateway.store.embedded;

import org.jspecify.annotations.NullMarked;
