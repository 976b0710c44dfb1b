/** Questions of patients: listed, answered, closed. */
@NullMarked
package io.claimline.gateway.app.tasks;

import org.jspecify.annotations.NullMarked;
