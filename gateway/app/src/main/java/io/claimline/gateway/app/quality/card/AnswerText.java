package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.quality.Answer;
import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.Mark;
import io.claimline.dialer.quality.Score;
import io.claimline.gateway.app.quality.Refusals;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers and scores on the wire. */
public final class AnswerText {
    private AnswerText() {}

    /**
     * {@code QualityAnswer}s of the wire contract.
     *
     * @throws io.claimline.gateway.app.web.ApiProblem 422 when one gives points and says that it does not apply
     */
    public static List<Answer> read(JsonArray list) {
        var answers = new ArrayList<Answer>();
        for (var one : CardText.objects(list)) {
            var at = one.getLong("atMs");
            answers.add(new Answer(
                    one.getString("item"),
                    mark(one, "answers[" + answers.size() + "]"),
                    one.getString("comment", "").strip(),
                    at == null ? null : Duration.ofMillis(at)));
        }
        return answers;
    }

    /** The points or "not applicable" that something tells; null when it tells neither. */
    public static @Nullable Mark mark(JsonObject text, String at) {
        var points = text.getInteger("points");
        var notApplicable = text.getBoolean("notApplicable", false);
        if (points != null && notApplicable) {
            throw Refusals.wrong(at + ".points", "and not applicable cannot be both; leave one of the two out");
        }
        if (notApplicable) {
            return new Mark.NotApplicable();
        }
        return points == null ? null : new Mark.Points(points);
    }

    /** {@code QualityAnswer}s of the wire contract. */
    public static JsonArray write(List<Answer> answers) {
        var list = new JsonArray();
        answers.forEach(answer -> list.add(write(answer)));
        return list;
    }

    /** {@code QualityAnswer} of the wire contract. */
    public static JsonObject write(Answer answer) {
        var text = new JsonObject().put("item", answer.item());
        put(text, answer.given());
        if (!answer.comment().isEmpty()) {
            text.put("comment", answer.comment());
        }
        Optional.ofNullable(answer.at()).ifPresent(at -> text.put("atMs", at.toMillis()));
        return text;
    }

    /** What each item is answered with, by its key, in one line and without the comments: {@code courtesy 3, identity n/a}. */
    public static String marks(List<Answer> answers) {
        return answers.stream().map(one -> one.item() + " " + mark(one)).collect(Collectors.joining(", "));
    }

    private static String mark(Answer answer) {
        return answer.given()
                .map(mark -> switch (mark) {
                    case Mark.Points(int points) -> String.valueOf(points);
                    case Mark.NotApplicable _ -> "n/a";
                })
                .orElse("-");
    }

    /** What an item is answered with. */
    public static void put(JsonObject text, Optional<Mark> given) {
        given.ifPresent(mark -> {
            switch (mark) {
                case Mark.Points(int points) -> text.put("points", points);
                case Mark.NotApplicable _ -> text.put("notApplicable", true);
            }
        });
    }

    /** {@code QualityScore} of the wire contract. */
    public static JsonObject write(Score score) {
        var sections = new JsonArray();
        score.sections().forEach(section -> {
            var text = new JsonObject().put("key", section.key()).put("failed", section.failed());
            section.total().map(BasisPoints::value).ifPresent(share -> text.put("score", share));
            sections.add(text);
        });
        var items = new JsonArray();
        score.items()
                .forEach(item -> items.add(new JsonObject()
                        .put("key", item.key())
                        .put("score", item.share().value())));
        var text = new JsonObject()
                .put("passed", score.passed())
                .put("criticalErrors", new JsonArray(score.criticalErrors()))
                .put("missing", new JsonArray(score.missing()))
                .put("sections", sections)
                .put("items", items);
        score.total().map(BasisPoints::value).ifPresent(share -> text.put("score", share));
        return text;
    }
}
