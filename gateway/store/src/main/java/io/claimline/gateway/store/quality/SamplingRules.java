package io.claimline.gateway.store.quality;

import com.mongodb.client.model.Sorts;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The rules by which calls are drawn. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class SamplingRules {
    private final Revised<SamplingRule> rules;

    SamplingRules(MongoLink link) {
        rules = new Revised<>(link, "samplingRules", SamplingRule.class);
    }

    /** Every rule, by id: the order in which they draw. */
    public CompletableFuture<List<SamplingRule>> all() {
        return rules.read(rules.collection().find().sort(Sorts.ascending("_id")));
    }

    /** That of the id. */
    public CompletableFuture<Optional<SamplingRule>> find(String id) {
        return rules.find(id);
    }

    /** Adds the first revision, or keeps the next one; false when somebody else did. */
    public CompletableFuture<Boolean> keep(SamplingRule rule) {
        var written = rules.write(rule);
        return rule.revision() == 1 ? rules.add(written) : rules.replace(written);
    }

    /** Removes that revision; false when it is not there any more. */
    public CompletableFuture<Boolean> remove(String id, long revision) {
        return rules.remove(id, revision);
    }
}
