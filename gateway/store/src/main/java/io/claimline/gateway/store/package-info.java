/** The system of record: MongoDB repositories and the outcome journal before them. */
@NullMarked
package io.claimline.gateway.store;

import org.jspecify.annotations.NullMarked;
