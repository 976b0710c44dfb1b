package io.claimline.scripts.lint;

import io.claimline.scripts.catalogue.Edition;
import java.util.List;

/** What is judged: the text of a script, and how it reads for every sample. */
record Draft(Edition edition, Source source, List<Reading> readings) {}
