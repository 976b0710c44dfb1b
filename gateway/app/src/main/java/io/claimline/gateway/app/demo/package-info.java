/** The invented world to try things in: users, campaigns and a book of claims, made once. */
@NullMarked
package io.claimline.gateway.app.demo;

import org.jspecify.annotations.NullMarked;
