package io.claimline.dialer.worklist;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A work item as it stands on a campaign's worklist.
 *
 * @param id same id, same work item: adding it again changes nothing
 * @param campaign whose worklist it is on
 * @param audience patient or payer
 * @param number the number to call
 * @param claims ids of the claims (payer) or balances (patient) that this call is about; none only of somebody who called us and whom nobody knows
 * @param party how the floor names the party: payer name, or a patient's initials; never a full patient name
 * @param skills skills an agent must have, e.g. {@code spanish}; may be empty
 * @param priority higher is called earlier
 * @param dueAt not before this instant
 * @param attempts attempts already made, 0 or more
 * @param contact what the compliance gate must know about the number
 * @param personKey who is called about, the same on every campaign's worklist; null for payers
 * @param promise the call-back that was promised, until it is tried; null when none was
 * @param chance how likely a call is to be answered, as the list tells it; null when it does not
 * @param often how often it is tried; null as its campaign tries again
 */
public record Lead(
        LeadId id,
        CampaignId campaign,
        Audience audience,
        E164 number,
        List<String> claims,
        String party,
        Set<String> skills,
        double priority,
        Instant dueAt,
        int attempts,
        ContactFacts contact,
        @Nullable String personKey,
        @Nullable CallBack promise,
        @Nullable AnswerChance chance,
        @Nullable Tries often) {
    /** @throws IllegalArgumentException when it is about a payer or a person and no claim, or the attempts are negative */
    public Lead {
        claims = List.copyOf(claims);
        skills = Set.copyOf(skills);
        if (claims.isEmpty() && (audience == Audience.PAYER || personKey != null)) {
            throw new IllegalArgumentException("A lead must be about at least one claim: " + id);
        }
        if (attempts < 0) {
            throw new IllegalArgumentException("Attempts of lead " + id + " must be 0 or more, but are " + attempts);
        }
    }

    /** A work item of whose answer nothing is told. */
    public Lead(
            LeadId id,
            CampaignId campaign,
            Audience audience,
            E164 number,
            List<String> claims,
            String party,
            Set<String> skills,
            double priority,
            Instant dueAt,
            int attempts,
            ContactFacts contact,
            @Nullable String personKey,
            @Nullable CallBack promise) {
        this(
                id, campaign, audience, number, claims, party, skills, priority, dueAt, attempts, contact, personKey,
                promise, null, null);
    }

    /** How often it is tried. */
    public Tries tries() {
        return often == null ? Tries.AS_ITS_CAMPAIGN : often;
    }

    /** The same work item, tried so often. */
    public Lead tried(Tries times) {
        return new Lead(
                id, campaign, audience, number, claims, party, skills, priority, dueAt, attempts, contact, personKey,
                promise, chance, times);
    }

    /** How likely a call is to be answered, as the list tells it. */
    public Optional<AnswerChance> answerChance() {
        return Optional.ofNullable(chance);
    }

    /** The same as a number from 0 to 1. */
    public OptionalDouble toldChance() {
        return answerChance().stream().mapToDouble(AnswerChance::probability).findAny();
    }

    /** The same work item, of which this is told. */
    public Lead answering(Optional<AnswerChance> told) {
        return new Lead(
                id,
                campaign,
                audience,
                number,
                claims,
                party,
                skills,
                priority,
                dueAt,
                attempts,
                contact,
                personKey,
                promise,
                told.orElse(null),
                often);
    }

    /** The call-back that was promised. */
    public Optional<CallBack> callBack() {
        return Optional.ofNullable(promise);
    }

    /** The same, promised otherwise; due then. */
    public Lead promised(CallBack next) {
        return new Lead(
                id, campaign, audience, number, claims, party, skills, priority, next.at(), attempts, contact,
                personKey, next, chance, often);
    }

    /** What an agent must have to be given it at {@code now}: the skills, and to be its owner while it has one. */
    public Set<String> skillsAt(Instant now) {
        return callBack()
                .flatMap(back -> back.ownerAt(now))
                .map(owner -> Stream.concat(skills.stream(), Stream.of(AgentProfile.own(owner)))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(skills);
    }

    /** The same work item, to be called at another number of which this is known; what was told of answers was told of the other. */
    public Lead calling(E164 other, ContactFacts facts) {
        return new Lead(
                id, campaign, audience, other, claims, party, skills, priority, dueAt, attempts, facts, personKey,
                promise, null, often);
    }

    /** Who is called about, the same on every campaign's worklist. */
    public Optional<String> person() {
        return Optional.ofNullable(personKey);
    }
}
