package io.claimline.gateway.store.audit;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.Subject;
import io.claimline.gateway.store.link.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * What is looked for in the trail; what is empty does not matter.
 *
 * @param user who did it
 * @param action what was done
 * @param about what it was done with
 * @param from not before
 * @param until before
 */
public record AuditSearch(
        Optional<String> user,
        Optional<AuditAction> action,
        Optional<Subject> about,
        Optional<Instant> from,
        Optional<Instant> until) {
    Bson query() {
        var all = new ArrayList<Bson>();
        user.ifPresent(name -> all.add(Filters.eq("entry.who.user", name)));
        action.ifPresent(one -> all.add(Filters.eq("entry.deed.action", one.name())));
        about.ifPresent(one -> all.add(Filters.eq("entry.about", one.text())));
        from.ifPresent(at -> all.add(Filters.gte("entry.at", Date.from(at))));
        until.ifPresent(at -> all.add(Filters.lt("entry.at", Date.from(at))));
        return all.isEmpty() ? Filters.empty() : Match.all(all.toArray(Bson[]::new));
    }

    /** Those older than an entry that was found. */
    Bson queryAfter(Instant at, String id) {
        var older = Filters.or(
                Filters.lt("entry.at", Date.from(at)),
                Match.all(Filters.eq("entry.at", Date.from(at)), Filters.lt("_id", id)));
        return Filters.and(List.of(query(), older));
    }
}
