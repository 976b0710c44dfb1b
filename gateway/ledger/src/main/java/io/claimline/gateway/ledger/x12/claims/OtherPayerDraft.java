package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.OtherPayer;
import io.claimline.gateway.ledger.claim.PayerSequence;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.party.Payer;
import io.claimline.gateway.ledger.x12.Segment;
import java.util.Optional;

/** Another payer of a claim as loops 2320 and 2330 are read. */
final class OtherPayerDraft {
    private final PayerSequence sequence;
    private Money paid = Money.ZERO;
    private String memberId = "";
    private Optional<PartyDraft> payer = Optional.empty();

    OtherPayerDraft(Segment coverage) {
        this.sequence = PayerSequence.ofCode(coverage.get(1));
    }

    void add(Segment segment, Reading reading) {
        if (segment.id().equals("AMT") && segment.get(1).equals("D")) {
            paid = reading.amount(segment, 2, "the amount that this payer paid");
        }
    }

    void party(Segment name, PartyDraft party) {
        switch (name.get(1)) {
            case "IL" -> memberId = name.get(9);
            case "PR" -> payer = Optional.of(party);
            default -> {
                // The providers as this payer knows them.
            }
        }
    }

    Money paid() {
        return paid;
    }

    OtherPayer build() {
        Optional<Payer> named = payer.filter(PartyDraft::hasName).map(PartyDraft::payer);
        return new OtherPayer(sequence, named, memberId, paid);
    }
}
