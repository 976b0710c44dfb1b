package io.claimline.gateway.store.quality;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/** Calibrations and what is handed in. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Calibrations {
    private static final int MOST = 500;

    private final Revised<StoredCalibration> calibrations;
    private final Revised<CalibrationSheet> sheets;

    Calibrations(MongoLink link) {
        calibrations = new Revised<>(link, "calibrations", StoredCalibration.class);
        sheets = new Revised<>(link, "calibrationSheets", CalibrationSheet.class);
    }

    /** Those in which somebody has a part; all of them for nobody. The latest first. */
    public CompletableFuture<List<StoredCalibration>> of(Optional<AgentId> who) {
        var filter = who.map(id -> or(eq("leader", id.value()), eq("invited", id.value())))
                .orElseGet(Document::new);
        return calibrations.read(calibrations
                .collection()
                .find(filter)
                .sort(Sorts.descending("openedAt", "_id"))
                .limit(MOST));
    }

    /** That of the id. */
    public CompletableFuture<Optional<StoredCalibration>> find(String id) {
        return calibrations.find(id);
    }

    /** Adds one; false when the id is taken. */
    public CompletableFuture<Boolean> add(StoredCalibration calibration) {
        return calibrations.add(calibrations.write(calibration));
    }

    /** Keeps the next revision; false when somebody else did. */
    public CompletableFuture<Boolean> change(StoredCalibration calibration) {
        return calibrations.replace(calibrations.write(calibration));
    }

    /** What everybody has said so far. */
    public CompletableFuture<List<CalibrationSheet>> sheets(Collection<String> of) {
        return sheets.read(sheets.collection().find(in("calibration", of)));
    }

    /** Keeps somebody's sheet: the first revision, or the next one; false when there was another meanwhile. */
    public CompletableFuture<Boolean> keep(CalibrationSheet sheet) {
        var written = sheets.write(sheet);
        return sheet.revision() == 1 ? sheets.add(written) : sheets.replace(written);
    }
}
