package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentPool;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Lease;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the hopper filled and the leases alive, so that dialling goes on for a while when the store does not answer. */
final class Stock {
    /** How long a lease runs; also how long dialling goes on without the store. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration RENEW_EVERY = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);
    /** How often work that nobody idle can do gives way to other work: a long worklist is not leased through at once. */
    private static final Duration SIFT_EVERY = Duration.ofSeconds(1);

    private static final int PER_AGENT = 6;
    private static final int LEAST = 20;
    private static final int MOST = 300;
    /** So many seconds of calls wait, spoken already: the store, the rules and the synthesiser take some time. */
    private static final int SECONDS = 12;

    private static final int MOST_REMINDERS = 1_000;

    private final CampaignState state;
    private boolean asked;
    private Instant nextAsk = Instant.MIN;
    private Instant nextSift = Instant.MIN;
    private Instant nextRenewal = Instant.MIN;

    Stock(CampaignState state) {
        this.state = state;
    }

    /** Asks for leads when the hopper runs low, and for longer leases when it is time. */
    void run(Instant now) {
        if (state.running && (reminds() || !state.agents.isEmpty())) {
            fill(now);
        }
        if (!now.isBefore(nextRenewal)) {
            renew(now);
        }
    }

    private void fill(Instant now) {
        var wanted = wanted();
        if (asked || now.isBefore(nextAsk)) {
            return;
        }
        var full = state.hopper.size() > wanted / 2;
        var stuck = full && !now.isBefore(nextSift) ? stuck(now) : List.<LeasedLead>of();
        var usable = state.hopper.size() - stuck.size();
        if (usable > wanted / 2) {
            return;
        }
        // What waits for a busy agent may take half the room; the rest gives way to work that an idle one can do.
        stuck.stream().skip(wanted / 2).forEach(work -> putOff(work, now));
        nextSift = now.plus(SIFT_EVERY);
        asked = true;
        state.emit(new CampaignEffect.LeaseLeads(wanted - usable));
    }

    private boolean reminds() {
        return state.campaign.mode() == DialMode.REMINDER;
    }

    private int wanted() {
        return reminds()
                ? Math.clamp((long) (SECONDS * state.campaign.limits().callsPerSecond()), LEAST, MOST_REMINDERS)
                : Math.clamp((long) PER_AGENT * state.agents.size(), LEAST, MOST);
    }

    /** Leads whose skills no idle agent has, while one is idle; while none is, nothing is stuck but all waits. */
    private List<LeasedLead> stuck(Instant now) {
        var agents = state.agents.values();
        if (reminds() || AgentPool.available(agents, Set.of()) == 0) {
            return List.of();
        }
        var takers = new HashMap<Set<String>, Integer>();
        return state.hopper.stream()
                .filter(work ->
                        takers.computeIfAbsent(work.lead().skillsAt(now), skills -> AgentPool.available(agents, skills))
                                == 0)
                .toList();
    }

    private void putOff(LeasedLead work, Instant now) {
        state.hopper.remove(work);
        var step = new NextStep.RetryAt(now.plus(Dialling.UNSKILLED), false, "everyone with the skills is busy");
        state.emit(new CampaignEffect.Settle(work.lease(), step));
    }

    private void renew(Instant now) {
        nextRenewal = now.plus(RENEW_EVERY);
        List<Lease> leases = new ArrayList<>();
        state.hopper.forEach(work -> leases.add(work.lease()));
        state.previews.values().forEach(work -> leases.add(work.lease()));
        state.calls.values().forEach(live -> leases.add(live.work().lease()));
        if (!leases.isEmpty()) {
            state.emit(new CampaignEffect.RenewLeases(leases, now.plus(LEASE)));
        }
    }

    void leased(List<LeasedLead> leads, Instant now) {
        asked = false;
        nextAsk = leads.isEmpty() ? now.plus(ASK_AGAIN) : now;
        state.unread = Optional.empty();
        leads.forEach(this::take);
    }

    /** Call-backs that are due come before all other work, the earliest first. */
    void promised(List<LeasedLead> leads) {
        leads.reversed().forEach(this::take);
    }

    /** One that waits here is moved; one that is moved into the future goes back to the store. */
    void moved(CampaignInput.CallBackMoved moved) {
        var waiting = state.hopper.stream()
                .filter(work -> work.lead().id().equals(moved.lead()))
                .findFirst();
        waiting.ifPresent(work -> {
            state.hopper.remove(work);
            var step = new NextStep.RetryAt(moved.to().at(), false, "call-back moved", moved.to());
            state.emit(new CampaignEffect.Settle(work.lease(), step));
        });
    }

    /**
     * While the store was away our own lease of a lead in hand may have run out, so that the store now gives it to us anew. It is no
     * second work item: what is in hand goes on under the new lease.
     */
    private void take(LeasedLead work) {
        LeadId id = work.lead().id();
        state.hopper.removeIf(old -> old.lead().id().equals(id));
        if (state.holds(id)) {
            state.previews.replaceAll((agent, old) -> old.lead().id().equals(id) ? work : old);
            state.everyCall().stream()
                    .filter(live -> live.work().lead().id().equals(id))
                    .forEach(live -> takeUp(live, work));
        } else if (reminds()
                && (work.lead().callBack().isPresent() || work.lead().id().ofCaller())) {
            // A person has promised to call, or is to call back who called; a recorded voice is none.
            state.emit(new CampaignEffect.ForPeople(work));
        } else if (state.running && work.lead().callBack().isPresent()) {
            state.hopper.addFirst(work);
        } else {
            back(work);
        }
    }

    /** Where it can be dialled from it waits; a reminder only with everything it can say. */
    void back(LeasedLead work) {
        if (state.running && (!reminds() || work.brief() != null)) {
            state.hopper.add(work);
        } else {
            untouched(work);
        }
    }

    private void takeUp(LiveCall live, LeasedLead work) {
        var attempt = live.attempt().under(work.lease());
        state.put(live.with(work).with(attempt));
        state.emit(new CampaignEffect.KeepAttempt(attempt));
    }

    void failed(String why, Instant now) {
        asked = false;
        state.unread = Optional.of(why);
        nextAsk = now.plus(ASK_AGAIN);
    }

    void renewed(CampaignInput.LeasesRenewed renewed, Instant now) {
        state.hopper.removeIf(work -> lost(work, renewed));
        state.everyAgent().forEach(agent -> withdrawLost(agent, renewed, now));
        state.hopper.addAll(drained(renewed));
        state.previews.replaceAll((agent, work) -> extended(work, renewed));
        state.calls.replaceAll((id, live) -> live.with(extended(live.work(), renewed)));
    }

    /** A preview that belongs to someone else by now is taken off the desk; a call in progress goes on. */
    private void withdrawLost(Agent agent, CampaignInput.LeasesRenewed renewed, Instant now) {
        var work = state.previews.get(agent.id());
        if (work != null && lost(work, renewed)) {
            state.previews.remove(agent.id());
            state.put(agent.freed(now));
            state.emit(new CampaignEffect.Tell(agent.id(), "The work item was given to somebody else."));
        }
    }

    private List<LeasedLead> drained(CampaignInput.LeasesRenewed renewed) {
        var extended =
                state.hopper.stream().map(work -> extended(work, renewed)).toList();
        state.hopper.clear();
        return extended;
    }

    private static boolean lost(LeasedLead work, CampaignInput.LeasesRenewed renewed) {
        LeadId id = work.lead().id();
        return renewed.asked().contains(id) && !renewed.kept().contains(id);
    }

    private static LeasedLead extended(LeasedLead work, CampaignInput.LeasesRenewed renewed) {
        if (!renewed.kept().contains(work.lead().id())) {
            return work;
        }
        var old = work.lease();
        return work.under(new Lease(old.lead(), old.owner(), old.fence(), renewed.until()));
    }

    /** The campaign was stopped: what nobody has begun goes back for others. */
    void empty() {
        state.hopper.forEach(this::untouched);
        state.hopper.clear();
    }

    void untouched(LeasedLead work) {
        state.emit(new CampaignEffect.Settle(work.lease(), new NextStep.Untouched("not dialled")));
    }
}
