package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.OnRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call that speaks by itself knows and may do, prepared before it says anything.
 *
 * @param recordings what the names of its recordings begin with, 8 to 30 of {@code [a-z0-9]}
 * @param about the account it is about; null for somebody who calls us and whom nobody knows
 * @param opens how it begins
 * @param language the one to begin with; one that {@code voice} speaks
 * @param voice everything it can say; while nobody knows which of several people is on the line, what all of them may hear
 * @param among the people known at the number that calls us, while nobody knows which of them it is; at least two, or none
 */
public record Brief(
        String recordings,
        @Nullable Account about,
        Opens opens,
        Language language,
        Voice voice,
        List<Candidate> among) {
    /** Of a call about one account, or of somebody whom nobody knows. */
    public Brief(String recordings, @Nullable Account about, Opens opens, Language language, Voice voice) {
        this(recordings, about, opens, language, voice, List.of());
    }

    /**
     * Somebody known at the number that calls us.
     *
     * @param person by the key of the worklists
     * @param account what the call is about when it is this person
     * @param voice everything it can say then, in the same languages
     */
    public record Candidate(String person, Account account, Voice voice) {
        /** Tells nothing of the person, so that a log line cannot. */
        @Override
        public String toString() {
            return "Candidate[hidden]";
        }
    }

    /** How a call begins. */
    public sealed interface Opens {
        /**
         * We call.
         *
         * @param judges whether it is heard who answered; when not, whoever answers is taken for a person
         * @param leavesMessage whether a machine is left the limited-content message
         */
        record WeCall(boolean judges, boolean leavesMessage) implements Opens {}

        /**
         * We are called.
         *
         * @param agents whether an agent is sought for somebody whom nobody knows; when not, such a caller can be called back
         */
        record WeAreCalled(boolean agents) implements Opens {
            /** With agents for everybody. */
            public WeAreCalled() {
                this(true);
            }
        }
    }

    /**
     * The account of the person on the line.
     *
     * @param person by what the person is verified
     * @param owedCents all open balances that the call is about, above 0
     * @param today the day where the person is
     * @param lastPromise the latest day that can be promised, not before {@code today}
     * @param links the ways in which a link to pay can reach the person: an address is known and consent is on record
     */
    public record Account(OnRecord person, long owedCents, LocalDate today, LocalDate lastPromise, Set<LinkWay> links) {
        /** @throws IllegalArgumentException that names what is impossible */
        public Account {
            links = Set.copyOf(links);
            if (!person.comparable()) {
                throw new IllegalArgumentException("person must have a date of birth or a ZIP code on file");
            }
            if (owedCents <= 0) {
                throw new IllegalArgumentException("owedCents must be above 0, but is " + owedCents);
            }
            if (lastPromise.isBefore(today)) {
                throw new IllegalArgumentException("lastPromise must not be before today");
            }
        }

        /** Tells nothing of the person, so that a log line cannot. */
        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }

    /** @throws IllegalArgumentException that names what is impossible */
    public Brief {
        among = List.copyOf(among);
        if (!recordings.matches("[a-z0-9]{8,30}")) {
            throw new IllegalArgumentException("recordings must match [a-z0-9]{8,30}, but is '" + recordings + "'");
        }
        if (about == null && opens instanceof Opens.WeCall) {
            throw new IllegalArgumentException("a call that we make must be about an account");
        }
        if (!voice.speaks(language)) {
            throw new IllegalArgumentException("language must be one that the voice speaks, but is " + language);
        }
        refuseAmong(about, opens, voice, among);
        voice.lacks(about == null && among.isEmpty()).ifPresent(line -> {
            throw new IllegalArgumentException("voice must say " + line + " in every language that it speaks");
        });
        if (about != null) {
            refuseSilentDays(about, voice);
        }
    }

    private static void refuseAmong(@Nullable Account about, Opens opens, Voice voice, List<Candidate> among) {
        if (among.isEmpty()) {
            return;
        }
        if (about != null || opens instanceof Opens.WeCall || among.size() == 1) {
            throw new IllegalArgumentException(
                    "among must be two people or more, on a call that comes in and is about nobody yet");
        }
        for (var candidate : among) {
            if (!candidate.voice().lines().keySet().equals(voice.lines().keySet())) {
                throw new IllegalArgumentException("among must be spoken with in the same languages as all");
            }
            candidate.voice().lacks(false).ifPresent(line -> {
                throw new IllegalArgumentException("voice must say " + line + " to each person among several");
            });
            refuseSilentDays(candidate.account(), candidate.voice());
        }
    }

    private static void refuseSilentDays(Account account, Voice voice) {
        account.today()
                .datesUntil(account.lastPromise().plusDays(1))
                .filter(day -> !voice.says(day))
                .findFirst()
                .ifPresent(day -> {
                    throw new IllegalArgumentException(
                            "voice must say each day that can be promised, but lacks " + day);
                });
    }

    /** Whether it is of somebody of whom nothing is known. */
    boolean stranger() {
        return about == null && among.isEmpty();
    }

    /** The same, now that it is known which of several people is on the line. */
    Brief with(Candidate who) {
        return new Brief(recordings, who.account(), opens, language, who.voice(), List.of());
    }

    /** The same, while it is one of fewer people. */
    Brief within(List<Candidate> fewer) {
        return new Brief(recordings, null, opens, language, voice, fewer);
    }

    /** The account it is about; empty for somebody who calls us and whom nobody knows. */
    public Optional<Account> account() {
        return Optional.ofNullable(about);
    }

    /** The account, where the person can only have come with one. */
    Account known() {
        return account().orElseThrow();
    }

    /** Tells nothing of the person, so that a log line cannot. */
    @Override
    public String toString() {
        return "Brief[" + voice + "]";
    }
}
