package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.key.Digest;
import io.claimline.gateway.ledger.x12.Place;
import io.claimline.gateway.ledger.x12.Problem;
import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Problems;
import io.claimline.gateway.ledger.x12.Segment;
import io.claimline.gateway.ledger.x12.SegmentReader;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileResult.Accepted;
import io.claimline.gateway.ledger.x12.claims.ClaimFileResult.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads 837 files, professional, institutional and dental, and delivers their claims one by one.
 *
 * <p>A file is read twice: once to see that all of it is right, and only then to deliver its claims. So nothing of a bad
 * file is ever delivered, and no claim waits in memory: besides the claim at hand only the keys of the claims seen are
 * kept, about 150 bytes each, to recognise a claim that comes again.
 *
 * <p>Immutable, and so usable from several threads at once.
 */
public final class ClaimFileReader {
    private final Strictness strictness;

    public ClaimFileReader(Strictness strictness) {
        this.strictness = strictness;
    }

    /** Says whether a file can be taken and what it holds, and delivers nothing. */
    public ClaimFileResult check(ClaimFileSource source) {
        return pass(source, claim -> {});
    }

    /**
     * Delivers every claim of a file that can be taken, in the order of the file; of any other, none.
     *
     * @param source is opened twice, and must not change meanwhile; if it did, the result is a refusal with the code
     *     {@link ProblemCode#CHANGED}, and what was delivered must be dropped
     * @param consumer is called in this thread; what it throws comes out of this method
     */
    public ClaimFileResult read(ClaimFileSource source, Consumer<? super ImportedClaim> consumer) {
        return switch (check(source)) {
            case Rejected rejected -> rejected;
            case Accepted checked -> deliver(source, checked, consumer);
        };
    }

    private ClaimFileResult deliver(
            ClaimFileSource source, Accepted checked, Consumer<? super ImportedClaim> consumer) {
        ClaimFileResult delivered = pass(source, consumer);
        boolean same = delivered instanceof Accepted(FileSummary summary)
                && summary.sha256().equals(checked.summary().sha256());
        return same ? delivered : refusal(ProblemCode.CHANGED, "other content than a moment ago", "the same");
    }

    private ClaimFileResult pass(ClaimFileSource source, Consumer<? super ImportedClaim> consumer) {
        MessageDigest sha = Digest.sha256();
        try (InputStream in = new DigestInputStream(source.open(), sha)) {
            return new Pass(in, consumer).run(sha);
        } catch (IOException e) {
            return refusal(ProblemCode.UNREADABLE, "a file that cannot be opened or closed", "a readable file");
        }
    }

    private static Rejected refusal(ProblemCode code, String found, String expected) {
        return new Rejected(List.of(new Problem(code, Place.START, "", found, expected)));
    }

    /** One reading of one file. */
    private final class Pass {
        private final Problems problems = new Problems(strictness);
        private final Reading reading = new Reading(problems);
        private final Envelope envelope = new Envelope(reading);
        private final ClaimAssembler assembler;
        private final SegmentReader segments;

        Pass(InputStream in, Consumer<? super ImportedClaim> consumer) {
            assembler = new ClaimAssembler(reading, consumer);
            segments = new SegmentReader(in, problems);
        }

        ClaimFileResult run(MessageDigest sha) {
            Optional<Segment> segment = segments.next();
            while (segment.isPresent() && !problems.enough()) {
                take(segment.get());
                segment = segments.next();
            }
            if (!problems.enough()) {
                checkEnd();
            }
            return problems.hasErrors() ? new Rejected(problems.errors()) : new Accepted(summary(sha));
        }

        private void take(Segment segment) {
            if (segment.id().equals("SE") && envelope.inTransaction()) {
                assembler.endTransaction();
            }
            reading.enter(Place.ENVELOPE);
            if (!isEnvelope(segment) && envelope.inTransaction()) {
                assembler.take(segment);
            } else if (segment.id().equals("ST")) {
                assembler.startTransaction(envelope.type());
            }
        }

        private boolean isEnvelope(Segment segment) {
            if (envelope.take(segment)) {
                return true;
            }
            if (!envelope.inTransaction()) {
                reading.fatal(ProblemCode.BAD_ENVELOPE, segment, 0, segment.id(), "ST before it");
            }
            return false;
        }

        private void checkEnd() {
            Optional<String> trailer = envelope.missingTrailer();
            if (trailer.isPresent() || segments.endedEarly()) {
                String expected = trailer.orElse("the rest of the segment");
                problems.addFatal(
                        new Problem(ProblemCode.TRUNCATED, segments.end(), "", "the end of the file", expected));
            }
        }

        private FileSummary summary(MessageDigest sha) {
            return new FileSummary(
                    HexFormat.of().formatHex(sha.digest()),
                    envelope.interchanges(),
                    envelope.groups(),
                    envelope.transactions(),
                    assembler.claims(),
                    assembler.charges(),
                    problems.findings(),
                    problems.findingCounts());
        }
    }
}
