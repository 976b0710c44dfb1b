package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.reminder.Brief;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.gateway.app.reminding.Prepared;
import java.util.ArrayList;
import java.util.List;

/** One brief of a call from those of the people who may be calling. */
final class SeveralPeople {
    private SeveralPeople() {}

    /** What cannot be said to one of them cannot be said at all: it would tell that the others are not the caller. */
    static Prepared of(LeasedLead work, List<Prepared> each) {
        var briefs = new ArrayList<Brief>();
        var candidates = new ArrayList<Brief.Candidate>();
        for (var one : each) {
            switch (one) {
                case Prepared.Ready(var ready) -> {
                    var brief = ready.brief();
                    var person = ready.lead().person();
                    if (brief != null && person.isPresent()) {
                        briefs.add(brief);
                        brief.account()
                                .ifPresent(account ->
                                        candidates.add(new Brief.Candidate(person.get(), account, brief.voice())));
                    }
                }
                case Prepared.Unfit unfit -> {
                    return new Prepared.Unfit(work, unfit.reason());
                }
                case Prepared.Held held -> {
                    return new Prepared.Held(work, held.reason());
                }
            }
        }
        var first = briefs.getFirst();
        return new Prepared.Ready(work.with(
                new Brief(first.recordings(), null, first.opens(), first.language(), first.voice(), candidates)));
    }
}
