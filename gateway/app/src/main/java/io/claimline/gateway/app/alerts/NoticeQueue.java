package io.claimline.gateway.app.alerts;

import io.claimline.dialer.message.Backoff;
import io.claimline.gateway.app.alerts.NoticeRoad.Sent;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.app.health.Part;
import io.claimline.gateway.app.health.Probe;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices on their way. One that is not taken is sent again, later each time, for {@link #KEEP}; then it is given up, and said so in the log. No more than
 * {@link #MOST} wait: of more, the oldest is given up. Each is in the store, too, while it waits, so that another gateway goes on with it; but none waits for the store, which may be what is
 * told of. One thread at a time.
 */
final class NoticeQueue implements Probe {
    /** How long a notice is tried. */
    static final Duration KEEP = Duration.ofHours(4);
    /** How many wait at most. */
    static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(NoticeQueue.class);
    private static final Backoff WAITS = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final int FAILING = 3;

    private final Function<Notice, Future<Sent>> road;
    private final NoticeKeeping keeping;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final List<Waiting> waiting = new ArrayList<>();
    /** Those that wait or are being sent. */
    private final Set<String> known = new HashSet<>();

    private volatile Optional<String> trouble = Optional.empty();

    /**
     * A notice, and how it fared so far.
     *
     * @param failures how often it was not taken
     * @param dueAt when it is sent next
     * @param since when it was sent first
     */
    record Waiting(Notice notice, int failures, Instant dueAt, Instant since) {}

    NoticeQueue(
            Function<Notice, Future<Sent>> road, NoticeKeeping keeping, InstantSource clock, RandomGenerator chance) {
        this.road = road;
        this.keeping = keeping;
        this.clock = clock;
        this.chance = chance;
    }

    void add(List<Notice> notices) {
        var now = clock.instant();
        goOn(notices.stream().map(notice -> new Waiting(notice, 0, now, now)).toList());
    }

    /** Goes on with those that another gateway, or this one before it was started anew, has left. What is on its way here already is not doubled. */
    void takeUp() {
        keeping.left().onSuccess(left -> {
            if (!left.isEmpty()) {
                LOG.info("{} notices of alerts are taken up that another gateway has left", left.size());
                goOn(left);
            }
        });
    }

    private void goOn(List<Waiting> more) {
        more.stream().filter(one -> known.add(one.notice().key())).forEach(one -> {
            waiting.add(one);
            keeping.waits(one);
        });
        while (waiting.size() > MOST) {
            givenUp(waiting.removeFirst(), "too many wait");
        }
        turn();
    }

    /** Sends what is due. */
    void turn() {
        var now = clock.instant();
        var due = waiting.stream().filter(one -> !one.dueAt().isAfter(now)).toList();
        waiting.removeAll(due);
        due.forEach(one -> road.apply(one.notice()).onSuccess(sent -> sent(one, sent)));
    }

    private void sent(Waiting one, Sent sent) {
        if (sent.taken()) {
            trouble = Optional.empty();
            over(one);
            return;
        }
        var now = clock.instant();
        var failures = one.failures() + 1;
        if (failures >= FAILING || !sent.again()) {
            trouble = Optional.of("a notice of an alert is not taken: " + sent.why());
        }
        if (!sent.again() || one.since().plus(KEEP).isBefore(now)) {
            givenUp(one, sent.why());
        } else {
            var again = new Waiting(one.notice(), failures, now.plus(WAITS.after(failures, chance)), one.since());
            waiting.add(again);
            keeping.waits(again);
        }
    }

    private void over(Waiting one) {
        known.remove(one.notice().key());
        keeping.over(one.notice().key());
    }

    /** The receiver's address stays out of the log: an e-mail address is a person's. */
    private void givenUp(Waiting one, String why) {
        over(one);
        LOG.warn(
                "A notice of alert {} by {} was given up after {} tries: {}",
                one.notice().alert().id(),
                one.notice().hook().isPresent() ? "webhook" : "e-mail",
                one.failures() + 1,
                why);
    }

    int size() {
        return waiting.size();
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public String name() {
        return "alert notices";
    }

    @Override
    public Future<Part> look() {
        var why = trouble;
        return Future.succeededFuture(new Part(name(), why.isEmpty(), why.orElse("all were taken")));
    }
}
