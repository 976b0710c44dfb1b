/** Whose receivables are worked: clients, and in which capacity each of their accounts is collected (rule C-01). */
@NullMarked
package io.claimline.gateway.app.client;

import org.jspecify.annotations.NullMarked;
