package io.claimline.gateway.app.quality;

import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.Stages;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.Fence;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.id.OutcomeId;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.report.ShiftCalendar;
import io.claimline.gateway.app.config.QualitySettings;
import io.claimline.gateway.app.quality.calibration.CalibrationDesk;
import io.claimline.gateway.app.quality.calibration.CalibrationEndpoints;
import io.claimline.gateway.app.quality.call.Candidates;
import io.claimline.gateway.app.quality.card.CardEndpoints;
import io.claimline.gateway.app.quality.card.Cards;
import io.claimline.gateway.app.quality.card.DemoCards;
import io.claimline.gateway.app.quality.card.Templates;
import io.claimline.gateway.app.quality.evaluation.EvaluationDesk;
import io.claimline.gateway.app.quality.evaluation.EvaluationEndpoints;
import io.claimline.gateway.app.quality.evaluation.MyEvaluationEndpoints;
import io.claimline.gateway.app.quality.sampling.RuleEndpoints;
import io.claimline.gateway.app.quality.sampling.Sampler;
import io.claimline.gateway.app.quality.sampling.TaskEndpoints;
import io.claimline.gateway.app.quality.trend.TrendEndpoints;
import io.claimline.gateway.app.records.StoredCampaigns;
import io.claimline.gateway.app.report.AgentCalls;
import io.claimline.gateway.app.report.ReportDesk;
import io.claimline.gateway.app.report.ReportKeeper;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.GatewayUnderTest;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Quality management over the API and a store, with calls of two agents and two supervisors. No recording is there; the clock stands still until it is moved. */
public final class QualityWorld implements AutoCloseable {
    public static final QualitySettings USUAL = new QualitySettings(5, false, true, Duration.ofHours(2));

    public final Store store;
    public final GatewayUnderTest gateway;

    private final AtomicReference<Parts> parts = new AtomicReference<>();

    private record Parts(Store store, Sampler.Around around, Sampler sampler) {}

    public QualityWorld(Path folder, QualitySettings settings) {
        gateway = new GatewayUnderTest(under -> {
            var made = endpoints(under, folder, settings);
            return operations -> made.forEach(one -> one.register(operations));
        });
        store = parts.get().store();
        person("agent2", Role.AGENT);
        person("super2", Role.SUPERVISOR);
        GatewayUnderTest.await(new DemoCards(store.supervising().quality(), gateway.clock).make(today()));
        GatewayUnderTest.await(
                Future.fromCompletionStage(store.supervising().quality().rules().remove("payer-calls", 1)));
    }

    private List<Endpoints> endpoints(GatewayUnderTest under, Path folder, QualitySettings settings) {
        var opened = open(folder, under);
        var reports = opened.reports();
        var calendar = new ShiftCalendar(ZoneOffset.UTC, LocalTime.of(4, 0));
        var campaigns = new StoredCampaigns(opened.campaigns());
        var keeper = new ReportKeeper(under.vertx, reports, calendar, under.clock);
        var desk = new ReportDesk(keeper, reports, calendar, under.clock, campaigns, under.accounts);
        var candidates = new Candidates(new AgentCalls(keeper, desk, reports, opened.calls()), opened.recordings());
        var books = opened.supervising().quality();
        var cards = new Cards(books.scorecards());
        var names = new Names.Sources(under.accounts, campaigns, reports.teams(), books.scorecards());
        var around = new Sampler.Around(books, candidates, names);
        var sampler = new Sampler(around, _ -> Future.succeededFuture(true), under.clock);
        parts.set(new Parts(opened, around, sampler));
        var evaluating = new EvaluationDesk(
                under.vertx, new EvaluationDesk.Around(books, cards, candidates, names), settings, under.clock);
        var calibrating = new CalibrationDesk.Around(books.calibrations(), cards, candidates, names);
        return List.of(
                new CardEndpoints(books.scorecards(), books.rules(), under.clock),
                new EvaluationEndpoints(evaluating),
                new MyEvaluationEndpoints(evaluating, new Heard()),
                new RuleEndpoints(books, names, sampler, calendar, under.clock),
                new TaskEndpoints(books, names, under.clock),
                new CalibrationEndpoints(new CalibrationDesk(calibrating, under.clock, Samples::fresh)),
                new TrendEndpoints(books.evaluations(), cards, names, under.clock));
    }

    private static Store open(Path folder, GatewayUnderTest under) {
        try {
            return Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("n-1"), under.clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recording that is always there. */
    private static final class Heard implements MyEvaluationEndpoints.Hearing {
        @Override
        public Future<JsonObject> open(AgentId who, CallId call, String sound) {
            return Future.succeededFuture(new JsonObject().put("url", sound + "?ticket=" + who));
        }

        @Override
        public void sound(RoutingContext ctx) {
            ctx.end();
        }
    }

    private void person(String id, Role role) {
        var hash = GatewayUnderTest.await(gateway.accounts.find("agent"))
                .orElseThrow()
                .passwordHash();
        GatewayUnderTest.await(gateway.accounts.add(new Account(new AgentId(id), "Test " + id, role, 0, hash)));
    }

    /** Another gateway's drawing. */
    public Sampler otherSampler() {
        return new Sampler(parts.get().around(), _ -> Future.succeededFuture(true), gateway.clock);
    }

    public Sampler sampler() {
        return parts.get().sampler();
    }

    /** The shift date. */
    public LocalDate today() {
        return LocalDate.ofInstant(now().minus(Duration.ofHours(4)), ZoneOffset.UTC);
    }

    public Instant now() {
        return gateway.clock.instant();
    }

    /** A call with a patient that the agent had, as it is stored. */
    public CallId call(String agent, Instant placed, Duration talk) {
        var id = new CallId(Samples.fresh());
        var connected = placed.plusSeconds(10);
        var timeline = Timeline.EMPTY
                .with(Milestone.PLACED, placed)
                .with(Milestone.ANSWERED, connected)
                .with(Milestone.CONNECTED, connected)
                .with(Milestone.ENDED, connected.plus(talk));
        var ending = new Ending.Closed(CallResult.CONNECTED, "over", HangupCause.UNKNOWN);
        var lead = new LeadId("lead:" + id);
        Stages.await(store.calls()
                .keep(new Attempt(
                        id,
                        1,
                        lead,
                        new Fence(1),
                        new CampaignId("patients"),
                        new E164("+13125550188"),
                        new DecisionId(id.value()),
                        new NodeId("n-1"),
                        new AgentId(agent),
                        timeline,
                        ending,
                        null,
                        null)));
        Stages.await(store.calls()
                .keep(new Outcome(
                        new OutcomeId(Samples.fresh()),
                        id,
                        lead,
                        "claim-" + id,
                        new AgentId(agent),
                        connected.plus(talk),
                        "RPC_PTP",
                        Map.of(),
                        "")));
        return id;
    }

    /** One of yesterday that lasted five minutes. */
    public CallId call(String agent) {
        return call(agent, now().minus(Duration.ofDays(1)), Duration.ofMinutes(5));
    }

    /** What was written is in the store. */
    public void delivered() {
        until("everything is delivered", () -> store.undelivered() == 0);
    }

    /** The answer to somebody's request, whose status must be that. */
    public JsonObject ask(String who, HttpMethod method, String path, JsonObject body, int status) {
        var answer = raw(who, method, path, body);
        assertThat(answer.statusCode())
                .as("%s %s by %s: %s", method, path, who, answer.bodyAsString())
                .isEqualTo(status);
        return status == 204 ? new JsonObject() : GatewayUnderTest.json(answer);
    }

    public HttpResponse<Buffer> raw(String who, HttpMethod method, String path, JsonObject body) {
        var browser = signIn(who);
        var request = gateway.http
                .request(method, gateway.port(), "127.0.0.1", "/api/v1/quality/" + path)
                .putHeader("Cookie", browser.cookie())
                .putHeader("X-CSRF-Token", browser.csrf());
        return GatewayUnderTest.await(method.equals(HttpMethod.GET) ? request.send() : request.sendJsonObject(body));
    }

    /** Anew each time: a session is over when the clock is moved. */
    private Browser signIn(String who) {
        var told = new JsonObject().put("user", who).put("password", GatewayUnderTest.PASSWORD);
        var answer = GatewayUnderTest.await(gateway.http
                .post(gateway.port(), "127.0.0.1", "/api/v1/session")
                .sendJsonObject(told));
        var cookie = answer.cookies().getFirst();
        return new Browser(
                cookie.substring(0, cookie.indexOf(';')),
                GatewayUnderTest.json(answer).getString("csrf"));
    }

    public JsonObject get(String who, String path) {
        return ask(who, HttpMethod.GET, path, new JsonObject(), 200);
    }

    public JsonObject post(String who, String path, JsonObject body) {
        return ask(who, HttpMethod.POST, path, body, 200);
    }

    public JsonObject put(String who, String path, JsonObject body) {
        return ask(who, HttpMethod.PUT, path, body, 200);
    }

    public JsonObject refused(String who, HttpMethod method, String path, JsonObject body, int status) {
        return ask(who, method, path, body, status);
    }

    /** Full points for every item, but 0 for those named. */
    public static JsonArray answers(String... missed) {
        var answers = new JsonArray();
        Objects.requireNonNull(Templates.all().get("patient-balance"))
                .items()
                .forEach(item -> answers.add(new JsonObject()
                        .put("item", item.key())
                        .put("points", List.of(missed).contains(item.key()) ? 0 : item.full())));
        return answers;
    }

    /** The revision of something, as a body. */
    public static JsonObject at(JsonObject thing) {
        return new JsonObject().put("revision", thing.getLong("revision"));
    }

    /** The evaluation of the call by that supervisor, released. */
    public JsonObject released(String who, CallId call, String... missed) {
        var draft = ask(who, HttpMethod.POST, "evaluations", new JsonObject().put("callId", call.value()), 201);
        var kept = put(
                who,
                "evaluations/" + call,
                at(draft).put("answers", answers(missed)).put("comment", "Secret words"));
        return post(who, "evaluations/" + call + "/release", at(kept));
    }

    /** The fields that a refusal names. */
    public static List<String> fields(JsonObject problem) {
        return problem.getJsonArray("violations", new JsonArray()).stream()
                .map(one -> ((JsonObject) one).getString("field"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        store.close();
    }
}
