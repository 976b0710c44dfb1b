/** Questions of patients that somebody has to answer. */
@NullMarked
package io.claimline.gateway.store.tasks;

import org.jspecify.annotations.NullMarked;
