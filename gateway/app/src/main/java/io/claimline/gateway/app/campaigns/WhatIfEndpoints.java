package io.claimline.gateway.app.campaigns;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.simulator.whatif.Question;
import io.claimline.dialer.simulator.whatif.WhatIf;
import io.claimline.gateway.app.floor.CampaignBook.Entry;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.pacing.LearnedText;
import io.claimline.gateway.app.pacing.PaceChange;
import io.claimline.gateway.app.pacing.PacingSettings;
import io.claimline.gateway.app.pacing.WhatIfText;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.ApiProblem.Violation;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What another team, other limits or another steering would give: the draft of a supervisor beside what is set now. The simulation takes a second or two of a core, on a worker thread and one at a time, so that it
 * never holds up the floor.
 */
public final class WhatIfEndpoints implements Endpoints {
    private static final double HOURS = 4;
    private static final int AGAIN_S = 3;
    private static final Set<String> LIMITS = Set.of("abandonCap", "callsPerSecond", "lines", "linesPerAgent");

    private final Vertx vertx;
    private final KnownCampaigns known;
    private final Floor floor;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param book finds a campaign */
    public WhatIfEndpoints(Vertx vertx, Function<CampaignId, Future<Optional<Entry>>> book, Floor floor) {
        this.vertx = vertx;
        known = new KnownCampaigns(book);
        this.floor = floor;
    }

    @Override
    public void register(Operations operations) {
        operations.on("askWhatIf", this::ask);
    }

    private Future<Answer> ask(Ask ask) {
        var body = ask.body();
        return known.of(ask)
                .compose(entry -> floor.learned(entry.campaign().id()))
                .compose(written -> alone(new Cases(written, body)));
    }

    private Future<Answer> alone(Cases cases) {
        if (!busy.compareAndSet(false, true)) {
            return Future.failedFuture(ApiProblem.busy(
                    "Another what-if is being reckoned on this gateway. Ask again in a few seconds.", AGAIN_S));
        }
        return vertx.executeBlocking(cases::answer, false)
                .map(body -> Answer.ok(Objects.requireNonNull(body)))
                .onComplete(done -> busy.set(false));
    }

    /** The case asked for, and the present one; checked when made. */
    private static final class Cases {
        private final JsonObject written;
        private final Question asked;

        Cases(JsonObject written, JsonObject body) {
            this.written = written;
            asked = told(
                    body.containsKey("limits"),
                    () -> new Question(
                            LearnedText.learned(written),
                            limits(body),
                            body.containsKey("steering")
                                    ? PacingSettings.steering(body.getJsonObject("steering"))
                                    : LearnedText.steering(written),
                            agents(body),
                            body.getDouble("hours", HOURS)));
            WhatIf.tooLittle(asked.learned()).ifPresent(why -> {
                throw ApiProblem.conflict(why + ".");
            });
        }

        /** Those of a draft; else those that are set, under the cap that is asked about. */
        private PacingLimits limits(JsonObject body) {
            var now = LearnedText.limits(written);
            if (!body.containsKey("limits")) {
                return body.containsKey("abandonCap") ? now.capped(body.getDouble("abandonCap")) : now;
            }
            if (body.containsKey("abandonCap")) {
                throw refused("abandonCap", "abandonCap must not be given beside limits, which have one");
            }
            return PaceChange.Limits.read(body.getJsonObject("limits")).over(now);
        }

        private int agents(JsonObject body) {
            var working = LearnedText.working(written);
            if (!body.containsKey("agents") && working < 1) {
                throw ApiProblem.conflict(
                        "Nobody is at work in this campaign, so there is no team to ask about. Say for how many agents.");
            }
            return body.containsKey("agents") ? (int) body.getDouble("agents").doubleValue() : working;
        }

        JsonObject answer() {
            var answer = WhatIfText.answer(asked, WhatIf.predict(asked));
            var working = LearnedText.working(written);
            if (working >= 1 && working <= Question.MOST_AGENTS) {
                var now = new Question(
                        asked.learned(),
                        LearnedText.limits(written),
                        LearnedText.steering(written),
                        working,
                        asked.hours());
                answer.put(
                        "present",
                        now.equals(asked) ? answer.getJsonObject("asked") : WhatIfText.one(now, WhatIf.predict(now)));
            }
            return answer;
        }
    }

    /** What is asked; or a problem that names the field, of the draft where the limit is one of a draft. */
    private static <T> T told(boolean draft, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException refused) {
            var why = String.valueOf(refused.getMessage());
            var first = why.substring(0, Math.max(0, why.indexOf(' ')));
            var field = draft && LIMITS.contains(first) ? "limits." + first : first;
            throw refused(field, why);
        }
    }

    private static ApiProblem refused(String field, String why) {
        return new ApiProblem(
                422,
                "Not acceptable",
                why + ". Correct " + field + " and ask again.",
                List.of(new Violation(field, why)));
    }
}
