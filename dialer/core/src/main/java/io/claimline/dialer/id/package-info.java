/** The names of things: self-validating identifiers that every other package shares. */
@NullMarked
package io.claimline.dialer.id;

import org.jspecify.annotations.NullMarked;
