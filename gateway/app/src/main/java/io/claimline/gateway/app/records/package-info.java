/** The system of record as the floor and the web ask for it. */
@NullMarked
package io.claimline.gateway.app.records;

import org.jspecify.annotations.NullMarked;
