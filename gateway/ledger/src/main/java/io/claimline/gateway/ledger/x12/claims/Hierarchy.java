package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.x12.ProblemCode;
import io.claimline.gateway.ledger.x12.Segment;

/**
 * The levels of one transaction: provider, subscriber, patient. A level hangs under the one above it in the file. When
 * HL02 says otherwise and names a level that exists, or a patient's names any other subscriber, the file is refused:
 * calling a payer with another person's member number would disclose one patient to another's plan.
 */
final class Hierarchy {
    private final Reading reading;
    private String provider = "";
    private String subscriber = "";
    private int last;
    private int highest;

    Hierarchy(Reading reading) {
        this.reading = reading;
    }

    void startTransaction() {
        provider = "";
        subscriber = "";
        last = 0;
        highest = 0;
    }

    void take(Segment level) {
        String id = reading.required(level, 1, "a level number");
        switch (level.get(3)) {
            case "20" -> startProvider(id);
            case "22" -> startSubscriber(level, id);
            default -> startPatient(level);
        }
        count(level, id);
    }

    private void startProvider(String id) {
        provider = id;
        subscriber = "";
    }

    private void startSubscriber(Segment level, String id) {
        String parent = level.get(2);
        if (provider.isEmpty()) {
            reading.report(
                    ProblemCode.MISSING_LOOP, level, 0, "a subscriber", "a billing provider (HL*…**20) before it");
        } else if (!parent.equals(provider)) {
            boolean exists = number(parent) > 0 && number(parent) <= highest;
            ProblemCode code = exists ? ProblemCode.HL_PARENT_WRONG : ProblemCode.HL_PARENT_UNKNOWN;
            reading.report(code, level, 2, "parent " + Reading.quoted(parent), "billing provider " + provider);
        }
        subscriber = id;
    }

    private void startPatient(Segment level) {
        String parent = level.get(2);
        if (subscriber.isEmpty()) {
            reading.report(ProblemCode.MISSING_LOOP, level, 0, "a patient", "a subscriber (HL*…*22) before it");
        } else if (!parent.equals(subscriber)) {
            String found = "parent " + Reading.quoted(parent);
            reading.report(ProblemCode.HL_PARENT_WRONG, level, 2, found, "subscriber " + subscriber);
        }
    }

    private void count(Segment level, String id) {
        int number = number(id);
        if (number != last + 1 && !id.isEmpty()) {
            reading.report(ProblemCode.HL_NUMBER, level, 1, Reading.quoted(id), Integer.toString(last + 1));
        }
        last = number;
        highest = Math.max(highest, number);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
