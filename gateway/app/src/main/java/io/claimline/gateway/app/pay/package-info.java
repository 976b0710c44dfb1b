/** Paying by a link: the page, the provider behind it, and what a payment changes. */
@NullMarked
package io.claimline.gateway.app.pay;

import org.jspecify.annotations.NullMarked;
