package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.quality.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of a step. */
public sealed interface Stepped {
    /** It was made; the evaluation is so now. */
    record Made(Evaluation evaluation) implements Stepped {}

    /** It may not be made now; why, as a sentence for who asked. */
    record Refused(String why) implements Stepped {}

    /** What was told is wrong. */
    record Wrong(List<Fault> faults) implements Stepped {
        /** Copies the list. */
        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** The step, unless something speaks against it. */
    static Stepped unless(Optional<String> why, List<Fault> faults, Supplier<Evaluation> step) {
        if (why.isPresent()) {
            return new Refused(why.get());
        }
        return faults.isEmpty() ? new Made(step.get()) : new Wrong(faults);
    }
}
