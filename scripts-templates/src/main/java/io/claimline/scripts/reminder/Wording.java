package io.claimline.scripts.reminder;

import java.util.List;

/** What came of a line: all it says, or why it says nothing. */
public sealed interface Wording {
    /** What is said, in order; empty for a line that has nothing to say here, such as the disclosure of who collects for nobody else. */
    record Worded(List<Piece> pieces) implements Wording {
        /** Copies the list. */
        public Worded {
            pieces = List.copyOf(pieces);
        }
    }

    /** Nothing is said, and why; at least one problem. */
    record Unworded(List<Problem> problems) implements Wording {
        /** Copies the list. */
        public Unworded {
            problems = List.copyOf(problems);
        }
    }
}
