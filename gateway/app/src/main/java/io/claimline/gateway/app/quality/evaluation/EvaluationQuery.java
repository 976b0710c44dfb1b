package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.store.quality.EvaluationSearch;
import io.claimline.gateway.store.quality.EvaluationSearch.Cursor;
import io.claimline.gateway.store.quality.EvaluationSearch.Drafts;
import io.claimline.gateway.store.quality.EvaluationSearch.Only;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which evaluations a request asks for: the same words for lists and for trends, so that a trend can be followed down to what it is made of. */
public final class EvaluationQuery {
    private static final String NO_TEAM = "-";

    private EvaluationQuery() {}

    /**
     * What the request says; the state and the like only where the contract has them.
     *
     * @param names which agents are a team
     * @throws io.claimline.gateway.app.web.ApiProblem 422 that names the parameter which cannot be used
     */
    public static EvaluationSearch read(Ask ask, Names names, Drafts drafts) {
        var from = date(ask, "from");
        var to = date(ask, "to");
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            throw Refusals.wrong("to", "is before from; name the first and the last shift date");
        }
        var team = ask.query("team");
        return new EvaluationSearch(
                from,
                to,
                agents(ask.query("agent"), team.filter(name -> !name.equals(NO_TEAM)), names),
                team.filter(NO_TEAM::equals).map(_ -> names.teams().keySet()),
                ask.query("campaign"),
                ask.query("scorecard"),
                ask.query("evaluator"),
                ask.query("state").map(word -> Words.constant(EvaluationState.class, word)),
                ask.query("only").map(word -> Words.constant(Only.class, word)),
                drafts,
                ask.query("after").map(EvaluationQuery::cursor));
    }

    private static Optional<Set<String>> agents(Optional<String> agent, Optional<String> team, Names names) {
        var members = team.map(name -> names.teams().entrySet().stream()
                .filter(one -> one.getValue().equals(name))
                .map(one -> one.getKey())
                .collect(Collectors.toSet()));
        var one = agent.map(Set::of);
        if (members.isEmpty() || one.isEmpty()) {
            return one.or(() -> members);
        }
        var both = new HashSet<>(members.get());
        both.retainAll(one.get());
        return Optional.of(both);
    }

    private static Optional<LocalDate> date(Ask ask, String name) {
        try {
            return ask.query(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw Refusals.wrong(name, "must be a shift date such as 2026-11-30");
        }
    }

    /** The place of the last of a page, as the next of that page. */
    static String next(Cursor cursor) {
        return cursor.date() + "|" + cursor.call();
    }

    static Cursor cursor(String text) {
        var bar = text.indexOf('|');
        try {
            return new Cursor(LocalDate.parse(text.substring(0, Math.max(0, bar))), text.substring(bar + 1));
        } catch (DateTimeException e) {
            throw Refusals.wrong("after", "is no next of a page of evaluations");
        }
    }
}
