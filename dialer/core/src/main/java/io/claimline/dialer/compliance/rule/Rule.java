package io.claimline.dialer.compliance.rule;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One rule of the table.
 *
 * @param key names it in the table, e.g. {@code federal.hours}; versions of one rule have the same key and follow each other
 * @param id the requirement it fulfils, e.g. {@code C-02}
 * @param layer who made it
 * @param reach what it binds
 * @param span when it binds
 * @param source citation that a reviewer can look up
 * @param term what it asks
 */
public record Rule(String key, String id, Layer layer, Reach reach, Span span, String source, Term term) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern ID = Pattern.compile("[A-Z]-[0-9]{2}");

    /** @throws RuleFault when it must not be used */
    public Rule {
        if (!KEY.matcher(key).matches()) {
            throw new RuleFault(key, "the key must be names of small letters joined by dots, e.g. federal.hours");
        }
        if (!ID.matcher(id).matches()) {
            throw new RuleFault(key, "the id '" + id + "' must be a letter, a dash and two digits, e.g. C-02");
        }
        if (source.isBlank()) {
            throw new RuleFault(key, "has no source; cite the statute, regulation or contract clause it comes from");
        }
        if (span.until().filter(last -> last.isBefore(span.from())).isPresent()) {
            throw new RuleFault(
                    key, "ends (" + span.last() + ") before it begins (" + span.from() + "); swap the dates");
        }
        var named = key;
        TermCheck.fault(term).ifPresent(fault -> {
            throw new RuleFault(named, fault);
        });
    }

    /**
     * What a rule binds.
     *
     * @param place where the person may be
     * @param clients the campaign's client; empty for every one, and every one's rules bind a client that is not known
     * @param calls which calls
     */
    public record Reach(Place place, Set<String> clients, Addressees calls) {
        /** Copies the clients. */
        public Reach {
            clients = Set.copyOf(clients);
        }

        /** In the whole country, for every client. */
        public static Reach everywhere(Addressees calls) {
            return new Reach(new Place.Everywhere(), Set.of(), calls);
        }
    }
}
