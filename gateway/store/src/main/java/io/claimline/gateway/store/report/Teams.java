package io.claimline.gateway.store.report;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Which agents are a team. Reports count by the teams of today: an agent who changes takes earlier nights along. */
public final class Teams {
    private static final Shape<Team> TEAM = Shape.of(Team.class);

    private final MongoLink link;

    /**
     * A team.
     *
     * @param id stays, whatever it is called: schedules name teams by it
     * @param called what it is called; null when that is its id
     * @param agents login names
     */
    public record Team(String id, @Nullable String called, List<String> agents) {
        /** Copies the list. */
        public Team {
            agents = List.copyOf(agents);
        }

        /** What it is called. */
        public String name() {
            return called == null ? id : called;
        }
    }

    Teams(MongoLink link) {
        this.link = link;
    }

    /** Every team, by name. */
    public CompletableFuture<List<Team>> all() {
        return link.all(link.collection("teams").find().sort(Sorts.ascending("_id")))
                .thenApply(found -> found.stream()
                        .map(TEAM::read)
                        .sorted(Comparator.comparing(Team::name))
                        .toList());
    }

    /** Keeps a team as it is to be. */
    public CompletableFuture<Void> keep(Team team) {
        return link.one(link.collection("teams")
                        .replaceOne(eq("_id", team.id()), TEAM.write(team), new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** Removes a team; completes with whether there was one. */
    public CompletableFuture<Boolean> remove(String id) {
        return link.one(link.collection("teams").deleteOne(eq("_id", id)))
                .thenApply(done -> done.getDeletedCount() == 1);
    }
}
