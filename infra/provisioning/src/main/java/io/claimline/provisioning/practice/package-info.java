/** The practice exchange's scenario: who answers, when, and with what words. */
@NullMarked
package io.claimline.provisioning.practice;

import org.jspecify.annotations.NullMarked;
