package io.claimline.gateway.app.compliance;

import io.claimline.dialer.compliance.rule.RuleTable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule table in force. Read when the gateway starts, which does not start without one; read again whenever a file of the operator has changed. Every table that was
 * ever in force is archived by its version, so that decisions of the past can be made again; until it is, the former stays. A file with a fault leaves the former
 * table in force, and the fault is logged and told by {@link #fault}.
 */
public final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final long LOOK_MS = 2_000;

    /** Where every table that was ever in force is kept. Both fail with an {@link java.io.IOException} as cause when it cannot be reached. */
    public interface Archive {
        /** Keeps the files of a version; the first ones stand. */
        Future<Void> keep(String version, List<RuleText> files);

        /** The files of a version. */
        Future<Optional<List<RuleText>>> find(String version);
    }

    private final Vertx vertx;
    private final Archive archive;
    private final List<Path> own;
    private volatile List<RuleText> read;
    private volatile RuleTable table;
    private volatile @Nullable String fault;

    /** @throws BadRules at the first fault, with file, line and reason */
    public RuleBook(Vertx vertx, Archive archive, List<Path> own) throws BadRules {
        this.vertx = vertx;
        this.archive = archive;
        this.own = List.copyOf(own);
        read = texts(this.own);
        table = RuleFiles.table(read);
    }

    /** Archives the table, and looks for changes from then on. */
    public Future<Void> start() {
        return archive.keep(table.version(), read).onSuccess(done -> {
            LOG.info(
                    "Compliance rules {}: {} rules",
                    table.version(),
                    table.rules().size());
            vertx.setPeriodic(LOOK_MS, timer -> look());
        });
    }

    /** The table in force. */
    public RuleTable table() {
        return table;
    }

    /** What is wrong with the files as they are now, for which an earlier table stays in force; empty when nothing is. */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * The table of a version that was in force once; empty when there never was one. Fails with an {@link java.io.IOException} as cause when the store cannot be reached.
     */
    public Future<Optional<RuleTable>> of(String version) {
        return version.equals(table.version())
                ? Future.succeededFuture(Optional.of(table))
                : archive.find(version).map(found -> found.map(RuleBook::again));
    }

    private static RuleTable again(List<RuleText> archived) {
        try {
            return RuleFiles.table(archived);
        } catch (BadRules e) {
            throw new IllegalStateException("An archived rule table cannot be read by this version", e);
        }
    }

    private void look() {
        vertx.executeBlocking(() -> texts(own), false)
                .compose(texts -> texts.equals(read) ? inForce() : replaced(texts))
                .onFailure(this::keepsFormer);
    }

    /** What was wrong was put back to what is in force. */
    private Future<Void> inForce() {
        fault = null;
        return Future.succeededFuture();
    }

    private Future<Void> replaced(List<RuleText> texts) {
        try {
            var made = RuleFiles.table(texts);
            return archive.keep(made.version(), texts).onSuccess(done -> {
                read = texts;
                table = made;
                fault = null;
                LOG.info("Compliance rules {} are in force now", made.version());
            });
        } catch (BadRules e) {
            return Future.failedFuture(e);
        }
    }

    private void keepsFormer(Throwable failure) {
        var told = String.valueOf(failure.getMessage());
        if (!told.equals(fault)) {
            LOG.error("The compliance rules were not changed, {} stay in force: {}", table.version(), told);
        }
        fault = told;
    }

    private static List<RuleText> texts(List<Path> own) throws BadRules {
        var texts = new ArrayList<>(RuleFiles.shipped());
        for (var path : own) {
            texts.add(RuleFiles.file(path));
        }
        return texts;
    }
}
