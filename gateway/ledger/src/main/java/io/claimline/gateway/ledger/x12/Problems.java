package io.claimline.gateway.ledger.x12;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has been found wrong so far in one reading of one file. Bounded, however bad the file. */
public final class Problems {
    private static final int MAX_ERRORS = 20;
    private static final int MAX_FINDINGS = 200;

    private final Strictness strictness;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> findings = new ArrayList<>();
    private final Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
    private boolean fatal;

    public Problems(Strictness strictness) {
        this.strictness = strictness;
    }

    /** Takes note of {@code problem}, as an error or a finding. */
    public void add(Problem problem) {
        if (problem.code().isError() || strictness == Strictness.STRICT) {
            errors.add(problem);
        } else {
            counts.merge(problem.code(), 1, Integer::sum);
            if (findings.size() < MAX_FINDINGS) {
                findings.add(problem);
            }
        }
    }

    /** Takes note of an error after which the rest of the file has no meaning. */
    public void addFatal(Problem problem) {
        errors.add(problem);
        fatal = true;
    }

    /** Whether reading on would tell nothing more. */
    public boolean enough() {
        return fatal || errors.size() >= MAX_ERRORS;
    }

    /** Whether the file is to be refused. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The errors, in the order of the file; the file may be taken only when there is none. */
    public List<Problem> errors() {
        return List.copyOf(errors);
    }

    /** The first 200 findings, in the order of the file. */
    public List<Problem> findings() {
        return List.copyOf(findings);
    }

    /** How many findings of each kind there are, including those past the first 200. */
    public Map<ProblemCode, Integer> findingCounts() {
        return Map.copyOf(counts);
    }
}
