package io.claimline.gateway.ledger.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts X12 text into segments, one at a time, holding one in memory. Knows delimiters, and nothing of what segments
 * mean. Whatever cannot be cut is a problem with its place, never an
 * exception.
 */
public final class SegmentReader implements AutoCloseable {
    private final CleanInput input;
    private final Problems problems;
    private @Nullable EDIStreamReader events;
    private int count;
    private int line = 1;
    private boolean endedEarly;

    /** Reads {@code in} from its beginning; what is wrong goes to {@code problems}. */
    public SegmentReader(InputStream in, Problems problems) {
        this.input = new CleanInput(in);
        this.problems = problems;
        try {
            Preamble preamble = Preamble.of(input);
            preamble.check().ifPresent(problems::addFatal);
            if (!problems.enough()) {
                events = factory().createEDIStreamReader(preamble.content(), "UTF-8");
            }
        } catch (IOException | EDIStreamException e) {
            fail(e);
        }
    }

    private static EDIInputFactory factory() {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        // Control structure is checked here, with the words and places that a biller needs.
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        return factory;
    }

    /** The next segment; empty at the end of the file, and from the first unreadable place on. */
    public Optional<Segment> next() {
        if (events == null || endedEarly || problems.enough()) {
            return Optional.empty();
        }
        try {
            while (events.hasNext()) {
                if (events.next() == EDIStreamEvent.START_SEGMENT) {
                    return Optional.of(segment(events));
                }
            }
        } catch (EDIStreamException | RuntimeException e) {
            fail(e);
        }
        return Optional.empty();
    }

    /**
     * Whether the text ended within a segment or an interchange. This alone is not reported here: the caller knows what
     * is still to come.
     */
    public boolean endedEarly() {
        return endedEarly;
    }

    /** The place just after the last segment read. */
    public Place end() {
        return new Place(count + 1, line, "", 0, Place.ENVELOPE);
    }

    private Segment segment(EDIStreamReader reader) throws EDIStreamException {
        String id = reader.getText();
        line = reader.getLocation().getLineNumber();
        List<List<String>> elements = new ArrayList<>();
        for (EDIStreamEvent event = reader.next(); event != EDIStreamEvent.END_SEGMENT; event = reader.next()) {
            if (event == EDIStreamEvent.ELEMENT_DATA) {
                put(elements, reader.getLocation(), reader.getText().strip());
            }
        }
        input.segmentRead();
        return new Segment(++count, line, id, elements);
    }

    private static void put(List<List<String>> elements, Location at, String text) {
        if (at.getElementOccurrence() > 1) {
            return; // No element that is read here repeats; the first occurrence keeps the positions right.
        }
        while (elements.size() < at.getElementPosition()) {
            elements.add(new ArrayList<>(1));
        }
        elements.get(at.getElementPosition() - 1).add(text);
    }

    private void fail(Exception e) {
        if (endOfStream(e)) {
            endedEarly = true;
            return;
        }
        ProblemCode code = codeOf(e);
        String found = code == ProblemCode.UNREADABLE ? "a read error" : "text that is not a segment";
        problems.addFatal(new Problem(code, end(), "", found, "a segment"));
    }

    private static ProblemCode codeOf(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CleanInput.SegmentTooLongException) {
                return ProblemCode.MALFORMED;
            }
            if (cause instanceof IOException) {
                return ProblemCode.UNREADABLE;
            }
        }
        return ProblemCode.MALFORMED;
    }

    private static boolean endOfStream(Exception e) {
        // EDIE005 is the tokeniser's number for an input that ends before its interchange does.
        return e.getMessage() != null && e.getMessage().startsWith("EDIE005");
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException ignored) {
            // Everything needed has been read; a failing close takes nothing away.
        }
    }
}
