/** The one connection to MongoDB: how it is made, how it fails, and what the server at its end can do. */
@NullMarked
package io.claimline.gateway.store.link;

import org.jspecify.annotations.NullMarked;
