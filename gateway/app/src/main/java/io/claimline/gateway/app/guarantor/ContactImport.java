package io.claimline.gateway.app.guarantor;

import io.claimline.gateway.app.csv.BadFile;
import io.claimline.gateway.app.csv.CsvUpload;
import io.claimline.gateway.app.guarantor.ContactFile.Row;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Takes a file of contacts in. In order: it is read whole; every row finds its person; only then is anything kept. */
final class ContactImport {
    private static final int AT_ONCE = 50;

    private final Vertx vertx;
    private final GuarantorDesk desk;
    private final InstantSource clock;

    ContactImport(Vertx vertx, GuarantorDesk desk, InstantSource clock) {
        this.vertx = vertx;
        this.desk = desk;
        this.clock = clock;
    }

    /** Completes with how many rows were taken in; fails with a problem, having kept nothing, when one is not in order. */
    Future<Integer> take(HttpServerRequest request) {
        var now = clock.instant();
        return CsvUpload.body(request)
                .compose(body -> vertx.executeBlocking(() -> ContactFile.read(body.getBytes(), now)))
                .compose(rows -> each(Objects.requireNonNull(rows), this::person, new ArrayList<>()))
                .compose(contacts -> each(contacts, this::kept, new ArrayList<>()))
                .map(List::size)
                .recover(failure -> Future.failedFuture(CsvUpload.told(failure)));
    }

    /** A few at a time, in their order. */
    private <A, B> Future<List<B>> each(List<A> left, Function<A, Future<B>> work, List<B> done) {
        if (left.isEmpty()) {
            return Future.succeededFuture(done);
        }
        var part = left.subList(0, Math.min(AT_ONCE, left.size()));
        return Future.all(part.stream().map(work).toList()).compose(all -> {
            done.addAll(all.<B>list());
            return each(left.subList(part.size(), left.size()), work, done);
        });
    }

    private Future<GuarantorContact> kept(GuarantorContact contact) {
        return desk.keep(contact).map(contact);
    }

    private Future<GuarantorContact> person(Row row) {
        return desk.numbered(row.claim()).compose(found -> {
            var persons = found.stream()
                    .filter(claim -> claim.patient()
                            .birthDate()
                            .filter(row.born()::equals)
                            .isPresent())
                    .map(Claim::patientKey)
                    .distinct()
                    .toList();
            return persons.size() == 1
                    ? Future.succeededFuture(row.of(persons.getFirst().value()))
                    : Future.failedFuture(fault(row, found, persons.size()));
        });
    }

    private static BadFile fault(Row row, List<Claim> found, int persons) {
        if (found.isEmpty()) {
            return new BadFile(
                    row.line(), "claim", "no claim of that number is known; import the claims first, or correct it");
        }
        return persons == 0
                ? new BadFile(
                        row.line(),
                        "born",
                        "the patient of that claim was not born on that day; correct either of both")
                : new BadFile(
                        row.line(),
                        "claim",
                        "several patients have a claim of that number; name another claim of the person");
    }
}
