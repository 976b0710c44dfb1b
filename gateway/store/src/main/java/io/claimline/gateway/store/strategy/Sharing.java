package io.claimline.gateway.store.strategy;

import io.claimline.dialer.strategy.AccountFacts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What many accounts of one read have in common is held once: a hundred thousand of them must fit into the memory of a gateway. Thread-safe. */
final class Sharing {
    private final Map<Object, Object> held = new ConcurrentHashMap<>();

    /** The same account as far as anybody can tell. */
    Known shared(Known known) {
        return new Known(
                known.key(),
                known.phone(),
                one(known.contact()),
                one(known.party()),
                known.balances(),
                shared(known.facts()),
                one(known.dates()),
                one(known.client()),
                one(known.language()),
                known.email());
    }

    private AccountFacts shared(AccountFacts facts) {
        var due = facts.dueOn();
        return new AccountFacts(
                facts.cents(),
                one(facts.responsibility()),
                due == null ? null : one(due),
                facts.lastPromise(),
                facts.marks(),
                facts.reachable(),
                one(facts.zones()),
                null);
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        var before = held.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
