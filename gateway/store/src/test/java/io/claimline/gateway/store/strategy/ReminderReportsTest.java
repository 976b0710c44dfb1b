package io.claimline.gateway.store.strategy;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.gateway.store.strategy.ReminderSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.strategy.ReminderReports.Alike;
import io.claimline.gateway.store.strategy.ReminderReports.Direction;
import io.claimline.gateway.store.strategy.ReminderReports.Look;
import io.claimline.gateway.store.strategy.ReminderReports.Place;
import io.claimline.gateway.store.strategy.ReminderReports.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is counted of the calls of a campaign, and that behind each figure are those calls. */
@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class ReminderReportsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Shape<Attempt> ATTEMPT = Shape.of(Attempt.class);
    private static final Which PERSON = new Which(Set.of("GREETED"), Set.of("CONNECTED"), Set.of("MACHINE"));

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final CampaignId campaign = Samples.campaign();

    private MongoLink link() {
        return DATABASE.on(server);
    }

    private ReminderReports reports() {
        return new ReminderReports(link());
    }

    @BeforeEach
    void calls() {
        keep(0, true, CallResult.REMINDED, Point.GREETED, Point.VERIFIED, Point.HEARD_BALANCE);
        keep(1, true, CallResult.MACHINE, Point.MACHINE, Point.MESSAGE_LEFT);
        keep(2, true, CallResult.BUSY);
        keep(3, true, null);
        keep(4, true, CallResult.CONNECTED);
        keep(5, false, CallResult.REMINDED, Point.GREETED, Point.VERIFIED);
        keep(6, true, CallResult.REMINDED, Point.MACHINE, Point.GREETED);
    }

    /** Placed so many hours after the first. */
    private void keep(int hours, boolean placed, @Nullable CallResult result, Point... points) {
        var at = NOW.plusSeconds(3_600L * hours);
        var one = Samples.attempt(campaign, at);
        var reached =
                Arrays.stream(points).collect(Collectors.toMap(Function.<Point>identity(), any -> at.plusSeconds(9)));
        var attempt = new Attempt(
                one.id(),
                1,
                one.lead(),
                one.fence(),
                campaign,
                one.number(),
                placed ? one.decision() : null,
                one.node(),
                null,
                one.timeline(),
                result == null ? new Ending.Open() : new Ending.Closed(result, "for a test", HangupCause.UNKNOWN),
                null,
                null,
                points.length == 0 ? null : new Path(reached, "", 0, Language.ENGLISH, null, null));
        await(link().one(link().collection("attempts")
                .insertOne(ATTEMPT.write(attempt).append("placed", Date.from(at)))));
    }

    private List<Integer> hours(Span span, @Nullable Direction direction, Which which) {
        return await(reports().calls(campaign, new Look(span, direction, which, null), 50)).stream()
                .map(ReminderReportsTest::hour)
                .toList();
    }

    private static int hour(Attempt attempt) {
        return (int) ((Place.of(attempt).orElseThrow().at().toEpochMilli() - NOW.toEpochMilli()) / 3_600_000);
    }

    private static Instant after(int hours) {
        return NOW.plusSeconds(3_600L * hours);
    }

    @Test
    void shouldFindTheLatestFirst() {
        assertThat(hours(Span.ALL, null, Which.ANY)).containsExactly(6, 5, 4, 3, 2, 1, 0);
        assertThat(hours(Span.ALL, Direction.OUT, Which.ANY)).containsExactly(6, 4, 3, 2, 1, 0);
        assertThat(hours(Span.ALL, Direction.IN, Which.ANY)).containsExactly(5);
    }

    @Test
    void shouldFindThoseOfAPeriodItsFirstInstantIncludedAndItsEndNot() {
        assertThat(hours(new Span(after(1), after(4)), null, Which.ANY)).containsExactly(3, 2, 1);
        assertThat(hours(new Span(after(5), null), null, Which.ANY)).containsExactly(6, 5);
        assertThat(await(reports().of(campaign, Direction.OUT, new Span(null, after(2)))))
                .hasSize(2);
    }

    @Test
    void shouldFindAsManyBehindEachFigureAsItSays() {
        var figures = List.of(
                Which.ANY,
                Which.reached("VERIFIED"),
                Which.reached("HEARD_BALANCE"),
                Which.ended("BUSY"),
                Which.ended(""),
                PERSON,
                new Which(Set.of("MACHINE"), Set.of("MACHINE"), Set.of()));
        for (var which : figures) {
            for (var direction : Direction.values()) {
                var counted = await(reports().of(campaign, direction, Span.ALL)).stream()
                        .filter(which::takes)
                        .mapToLong(Alike::count)
                        .sum();
                assertThat(hours(Span.ALL, direction, which))
                        .as("%s %s", direction, which)
                        .hasSize((int) counted);
            }
        }
        assertThat(hours(Span.ALL, Direction.OUT, PERSON)).containsExactly(4, 0);
        assertThat(hours(Span.ALL, null, Which.ended(""))).containsExactly(3);
    }

    @Test
    void shouldGoOnAfterTheLastOfAPage() {
        var twice = NOW.plusSeconds(3_600);
        IntStream.range(0, 3).forEach(any -> keep(1, true, CallResult.BUSY));
        var look = new Look(Span.ALL, Direction.OUT, Which.ANY, null);
        var first = await(reports().calls(campaign, look, 6));
        var rest = await(reports()
                .calls(
                        campaign,
                        new Look(
                                Span.ALL,
                                Direction.OUT,
                                Which.ANY,
                                Place.of(first.getLast()).orElseThrow()),
                        50));
        assertThat(Place.of(first.getLast()).orElseThrow().at())
                .as("a page ends among calls of one instant")
                .isEqualTo(twice);
        assertThat(rest).hasSize(9 - 6);
        assertThat(first).doesNotContainAnyElementsOf(rest);
    }
}
