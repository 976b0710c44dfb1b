package io.claimline.gateway.store.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The users. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Users {
    private static final String SKILLS = "skills";
    private static final Shape<User> USER = Shape.of(User.class);

    private final MongoLink link;
    private final MongoCollection<Document> users;

    /** Users at the end of the link. */
    public Users(MongoLink link) {
        this.link = link;
        users = link.collection("users");
    }

    /** Adds a user. Completes with false, and changes nothing, when the login name is taken. */
    public CompletableFuture<Boolean> add(User user) {
        return link.insertIfAbsent(users, USER.write(user));
    }

    /** Adds or replaces a user. */
    public CompletableFuture<Void> save(User user) {
        return link.one(users.replaceOne(
                        eq("_id", user.id().value()), USER.write(user), new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** Changes the hash alone. Completes with false when there is no such user. */
    public CompletableFuture<Boolean> changePassword(AgentId user, String passwordHash) {
        return link.one(users.updateOne(eq("_id", user.value()), Updates.set("passwordHash", passwordHash)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /**
     * Changes the skills alone, in one write with looking at what they are. Completes with false when they are others than was seen, and when there is no such user.
     *
     * @param seen the skills when the change was begun; empty to compare nothing
     */
    public CompletableFuture<Boolean> changeSkills(AgentId user, Optional<Set<String>> seen, Set<String> skills) {
        var sorted = skills.stream().sorted().toList();
        var who = eq("_id", user.value());
        var as = seen.map(before -> Match.all(who, are(before))).orElse(who);
        return link.one(users.updateOne(as, Updates.set(SKILLS, sorted)))
                .thenApply(result -> result.getMatchedCount() == 1);
    }

    /** In whatever order they were written. */
    private static Bson are(Set<String> skills) {
        return skills.isEmpty() ? size(SKILLS, 0) : and(size(SKILLS, skills.size()), Filters.all(SKILLS, skills));
    }

    /** The user of that login name. */
    public CompletableFuture<Optional<User>> find(AgentId user) {
        return link.first(users.find(eq("_id", user.value()))).thenApply(found -> found.map(USER::read));
    }

    /** Everyone, by login name. */
    public CompletableFuture<List<User>> all() {
        return link.all(users.find().sort(Sorts.ascending("_id")))
                .thenApply(found -> found.stream().map(USER::read).toList());
    }
}
