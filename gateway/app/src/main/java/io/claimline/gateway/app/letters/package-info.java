/** Letters of strategies, as files for whoever prints them. */
@NullMarked
package io.claimline.gateway.app.letters;

import org.jspecify.annotations.NullMarked;
