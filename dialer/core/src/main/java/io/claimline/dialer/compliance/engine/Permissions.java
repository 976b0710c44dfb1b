package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Consent.Kind;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.rule.Term;
import java.time.Instant;
import java.util.Objects;

/** What the person allowed and refused. Of the same instant, the refusal is the later. */
final class Permissions {
    private static final long DAY = 86_400;

    private Permissions() {}

    /** Whether there is standing consent to this way of calling this number. */
    static boolean standing(Case asked) {
        return asked.facts().person().consents().stream()
                .anyMatch(consent -> consent.kind() == Kind.STANDING && valid(consent, asked));
    }

    /** Whether the person asked, so many days ago at most, to be called back. */
    static boolean callBack(Case asked, int days, Instant at) {
        if (days == 0) {
            return false;
        }
        for (var consent : asked.facts().person().consents()) {
            if (consent.kind() == Kind.CALL_BACK
                    && at.isBefore(consent.at().plusSeconds(days * DAY))
                    && valid(consent, asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean valid(Consent consent, Case asked) {
        if (!covers(consent, asked)) {
            return false;
        }
        var number = asked.facts().destination().number();
        return asked.facts().person().revocations().stream()
                .noneMatch(revocation -> revocation.names(number, asked.channel())
                        && !revocation.at().isBefore(consent.at()));
    }

    private static boolean covers(Consent consent, Case asked) {
        return !consent.at().isAfter(asked.now())
                && Objects.equals(consent.number(), asked.facts().destination().number())
                && consent.channels().contains(asked.channel());
    }

    static Instant opens(Term.NotRevoked rule, Case asked, Instant at) {
        for (var revocation : asked.facts().person().revocations()) {
            if (binds(rule, revocation, asked) && !lifted(revocation, asked)) {
                return Case.NEVER;
            }
        }
        return at;
    }

    private static boolean binds(Term.NotRevoked rule, Revocation revocation, Case asked) {
        return rule.all() || revocation.names(asked.facts().destination().number(), asked.channel());
    }

    /** Standing consent that was given afterwards, to this way of calling this number. */
    private static boolean lifted(Revocation revocation, Case asked) {
        return asked.facts().person().consents().stream()
                .anyMatch(consent -> consent.kind() == Kind.STANDING
                        && covers(consent, asked)
                        && consent.at().isAfter(revocation.at()));
    }

    static String inputs(Term.NotRevoked rule, Case asked) {
        var last = asked.facts().person().revocations().stream()
                .filter(revocation -> binds(rule, revocation, asked))
                .map(Revocation::at)
                .max(Instant::compareTo);
        return last.map(at -> "revoked " + at).orElse("not revoked") + (rule.all() ? "; any revocation binds" : "");
    }

    /** Whether there is consent as the rule wants it: standing, or to what was asked for. */
    static boolean granted(Term.ConsentNeeded rule, Case asked, Instant at) {
        return standing(asked) || callBack(asked, rule.askedDays(), at);
    }

    static String inputs(Term.ConsentNeeded rule, Case asked) {
        var where = asked.facts().destination().number() == null ? " at this address" : " on this number";
        var way = " to " + asked.channel() + where;
        if (!standing(asked) && callBack(asked, rule.askedDays(), asked.now())) {
            return "no standing consent" + way + ", but it was asked for";
        }
        return (standing(asked) ? "consent" : "no consent") + way;
    }
}
