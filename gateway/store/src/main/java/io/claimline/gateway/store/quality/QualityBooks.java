package io.claimline.gateway.store.quality;

import io.claimline.gateway.store.link.MongoLink;

/** Everything that quality management reads and writes. */
public final class QualityBooks {
    private final MongoLink link;

    /** Books at the end of the link. */
    public QualityBooks(MongoLink link) {
        this.link = link;
    }

    /** By what calls are scored. */
    public Scorecards scorecards() {
        return new Scorecards(link);
    }

    /** What calls were scored with. */
    public Evaluations evaluations() {
        return new Evaluations(link);
    }

    /** Calls that were drawn. */
    public QualityTasks tasks() {
        return new QualityTasks(link);
    }

    /** By what they are drawn. */
    public SamplingRules rules() {
        return new SamplingRules(link);
    }

    /** The secret of the draw. */
    public DrawKeys keys() {
        return new DrawKeys(link);
    }

    /** Since when people work here. */
    public FirstShifts firstShifts() {
        return new FirstShifts(link);
    }

    /** Where several people score the same call. */
    public Calibrations calibrations() {
        return new Calibrations(link);
    }
}
