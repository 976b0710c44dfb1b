/** HTTP: the contract, who may call what, problems, and the desktop's files. */
@NullMarked
package io.claimline.gateway.app.web;

import org.jspecify.annotations.NullMarked;
