package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Some senders declare one component delimiter in ISA16 and write another; examples of the guides do so themselves. The
 * one really used shows in CLM05, which is always of the form 11:B:1, and then holds until the end of the transaction.
 */
final class ComponentDelimiter {
    private static final Pattern PLACE = Pattern.compile("[0-9A-Z]{1,2}([^0-9A-Za-z ])[AB]\\1[0-9A-Z]");
    private static final Set<String> COMPOSITE = Set.of("CLM", "HI", "SV1", "SV2", "SV3");

    private final Reading reading;
    private String used = "";

    ComponentDelimiter(Reading reading) {
        this.reading = reading;
    }

    void startTransaction() {
        used = "";
    }

    /** The segment with its composites cut at the delimiter really used. */
    Segment apply(Segment segment) {
        if (segment.id().equals("CLM")) {
            detect(segment);
        }
        if (used.isEmpty() || !COMPOSITE.contains(segment.id())) {
            return segment;
        }
        List<List<String>> elements = segment.elements().stream().map(this::cut).toList();
        return new Segment(segment.number(), segment.line(), segment.id(), elements);
    }

    private void detect(Segment claim) {
        var matcher = PLACE.matcher(claim.get(5));
        if (used.isEmpty() && matcher.matches()) {
            used = matcher.group(1);
            reading.report(
                    ProblemCode.FOREIGN_DELIMITER,
                    claim,
                    5,
                    "the component delimiter " + Reading.quoted(used),
                    "the one that ISA16 declares");
        }
    }

    private List<String> cut(List<String> element) {
        boolean whole = element.size() == 1 && element.getFirst().contains(used);
        return whole ? List.of(element.getFirst().split(Pattern.quote(used), -1)) : element;
    }
}
