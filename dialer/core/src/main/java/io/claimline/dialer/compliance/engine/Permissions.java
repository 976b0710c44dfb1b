package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Consent.Kind;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the person allowed and refused, as far as one call goes. Only the last of each kind matters; of the same instant, the refusal is the later. */
final class Permissions {
    private static final long DAY = 86_400;

    private final Channel channel;
    /** Whether it is about an e-mail address, and no number. */
    private final boolean toAddress;
    /** The last standing consent to this way of calling this number; null when there is none. */
    private final @Nullable Instant agreed;
    /** When the person last asked to be called back this way; null when they did not. */
    private final @Nullable Instant called;
    /** The last refusal of this way of calling this number; null when there is none. */
    private final @Nullable Instant refused;
    /** The last refusal of anything. */
    private final @Nullable Instant refusedAny;

    Permissions(DialFacts facts, Channel channel, Instant now) {
        this.channel = channel;
        var number = facts.destination().number();
        this.toAddress = number == null;
        @Nullable Instant standing = null;
        @Nullable Instant callBack = null;
        for (var consent : facts.person().consents()) {
            if (covers(consent, number, channel, now)) {
                standing = consent.kind() == Kind.STANDING ? last(standing, consent.at()) : standing;
                callBack = consent.kind() == Kind.CALL_BACK ? last(callBack, consent.at()) : callBack;
            }
        }
        @Nullable Instant named = null;
        @Nullable Instant any = null;
        for (var revocation : facts.person().revocations()) {
            any = last(any, revocation.at());
            named = revocation.names(number, channel) ? last(named, revocation.at()) : named;
        }
        this.agreed = standing;
        this.called = callBack;
        this.refused = named;
        this.refusedAny = any;
    }

    private static boolean covers(Consent consent, @Nullable E164 number, Channel channel, Instant now) {
        return !consent.at().isAfter(now)
                && Objects.equals(consent.number(), number)
                && consent.channels().contains(channel);
    }

    private static Instant last(@Nullable Instant one, Instant other) {
        return one == null ? other : Case.later(one, other);
    }

    private static boolean outweighs(@Nullable Instant consent, @Nullable Instant refusal) {
        return consent != null && (refusal == null || consent.isAfter(refusal));
    }

    /** Whether there is standing consent to this way of calling this number. */
    boolean standing() {
        return outweighs(agreed, refused);
    }

    /** Whether the person asked, so many days ago at most, to be called back. */
    boolean callBack(int days, Instant at) {
        return days > 0 && called != null && outweighs(called, refused) && at.isBefore(called.plusSeconds(days * DAY));
    }

    /** A refusal stands until standing consent is given afterwards, to this way of calling this number. */
    Instant opens(Term.NotRevoked rule, Instant at) {
        var last = binding(rule);
        return last == null || outweighs(agreed, last) ? at : Case.NEVER;
    }

    private @Nullable Instant binding(Term.NotRevoked rule) {
        return rule.all() ? refusedAny : refused;
    }

    String inputs(Term.NotRevoked rule) {
        var last = binding(rule);
        var text = last == null ? "not revoked" : "revoked " + last;
        return rule.all() ? text + "; any revocation binds" : text;
    }

    /** Whether there is consent as the rule wants it: standing, or to what was asked for. */
    boolean granted(Term.ConsentNeeded rule, Instant at) {
        return standing() || callBack(rule.askedDays(), at);
    }

    String inputs(Term.ConsentNeeded rule, Instant now) {
        var way = " to " + channel + (toAddress ? " at this address" : " on this number");
        if (!standing() && callBack(rule.askedDays(), now)) {
            return "no standing consent" + way + ", but it was asked for";
        }
        return (standing() ? "consent" : "no consent") + way;
    }
}
