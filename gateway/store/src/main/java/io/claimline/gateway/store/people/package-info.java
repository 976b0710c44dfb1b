/** Users, and the shifts they work. */
@NullMarked
package io.claimline.gateway.store.people;

import org.jspecify.annotations.NullMarked;
