/**
 * The rules of the house, held by tests: what may know what ({@code ArchitectureRules}), how big things may grow ({@code SizeBudget}),
 * and that documents lead somewhere ({@code DocLinks}). Each rule has a test on the house and a test that shows it failing.
 */
@NullMarked
package io.claimline.houserules;

import org.jspecify.annotations.NullMarked;
