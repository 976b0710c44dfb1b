package io.claimline.gateway.app.quality.card;

import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.Critical;
import io.claimline.dialer.quality.Fault;
import io.claimline.dialer.quality.Item;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.ScorecardCheck;
import io.claimline.dialer.quality.Section;
import io.claimline.dialer.quality.Step;
import io.claimline.gateway.app.quality.Refusals;
import io.claimline.gateway.app.quality.Words;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scorecards as {@code ScorecardContent} of the wire contract. */
public final class CardText {
    private static final String YES_NO = "yes-no";

    private CardText() {}

    /** A scorecard as it is told. */
    public static JsonObject write(Scorecard card) {
        var sections = new JsonArray();
        card.sections().forEach(section -> sections.add(section(section)));
        return new JsonObject()
                .put("name", card.name())
                .put("purpose", card.purpose())
                .put("calls", kinds(card.calls()))
                .put("passMark", card.passMark().value())
                .put("sections", sections);
    }

    /** Kinds of calls, in their order. */
    public static JsonArray kinds(Set<CallKind> kinds) {
        var list = new JsonArray();
        new TreeSet<>(kinds).forEach(kind -> list.add(Words.of(kind)));
        return list;
    }

    private static JsonObject section(Section section) {
        var items = new JsonArray();
        section.items().forEach(item -> items.add(item(item)));
        return new JsonObject()
                .put("key", section.key())
                .put("name", section.name())
                .put("weight", section.weight())
                .put("items", items);
    }

    private static JsonObject item(Item item) {
        var text = new JsonObject()
                .put("key", item.key())
                .put("text", item.text())
                .put("guidance", item.guidance())
                .put("kind", item.yesNo() ? YES_NO : "scale")
                .put("weight", item.weight())
                .put("notApplicable", item.mayNotApply())
                .put("critical", Words.of(item.critical()));
        if (!item.yesNo()) {
            var steps = new JsonArray();
            item.steps()
                    .forEach(step -> steps.add(
                            new JsonObject().put("points", step.points()).put("label", step.label())));
            text.put("steps", steps);
        }
        return text;
    }

    /**
     * A scorecard that can be used.
     *
     * @throws io.claimline.gateway.app.web.ApiProblem 422 that names every field which is wrong
     */
    public static Scorecard read(JsonObject text) {
        var faults = new ArrayList<Fault>();
        var passMark = text.getInteger("passMark");
        if (passMark < 0 || passMark > BasisPoints.FULL.value()) {
            faults.add(new Fault("passMark", "is " + passMark + "; it must be 1 to 10000 basis points"));
        }
        kindsOfItems(text, faults);
        var card = new Scorecard(
                text.getString("name").strip(),
                text.getString("purpose", "").strip(),
                strings(text.getJsonArray("calls")).stream()
                        .map(word -> Words.constant(CallKind.class, word))
                        .collect(Collectors.toSet()),
                faults.isEmpty() ? new BasisPoints(passMark) : BasisPoints.FULL,
                objects(text.getJsonArray("sections")).stream()
                        .map(CardText::readSection)
                        .toList());
        faults.addAll(ScorecardCheck.faults(card));
        Refusals.unlessNone(faults);
        return card;
    }

    /** Without steps an item is one of yes and no: what was told must say the same. */
    private static void kindsOfItems(JsonObject text, List<Fault> faults) {
        var sections = objects(text.getJsonArray("sections"));
        for (var s = 0; s < sections.size(); s++) {
            var items = objects(sections.get(s).getJsonArray("items"));
            for (var i = 0; i < items.size(); i++) {
                var yesNo = items.get(i).getString("kind").equals(YES_NO);
                var steps = items.get(i).getJsonArray("steps", new JsonArray()).size();
                var at = "sections[" + s + "].items[" + i + "].steps";
                if (yesNo && steps > 0) {
                    faults.add(new Fault(at, "are of a scale, but the item is one of yes and no; leave them out"));
                } else if (!yesNo && steps == 0) {
                    faults.add(new Fault(at, "is empty; a scale has 2 to 11 steps"));
                }
            }
        }
    }

    private static Section readSection(JsonObject text) {
        return new Section(
                text.getString("key"),
                text.getString("name").strip(),
                text.getInteger("weight"),
                objects(text.getJsonArray("items")).stream()
                        .map(CardText::readItem)
                        .toList());
    }

    private static Item readItem(JsonObject text) {
        return new Item(
                text.getString("key"),
                text.getString("text").strip(),
                text.getString("guidance", "").strip(),
                objects(text.getJsonArray("steps", new JsonArray())).stream()
                        .map(step -> new Step(
                                step.getInteger("points"),
                                step.getString("label").strip()))
                        .toList(),
                text.getInteger("weight"),
                text.getBoolean("notApplicable", false),
                Words.constant(Critical.class, text.getString("critical", "none")));
    }

    /** The objects of a list. */
    public static List<JsonObject> objects(JsonArray list) {
        return list.stream().map(JsonObject.class::cast).toList();
    }

    /** The texts of a list. */
    public static List<String> strings(JsonArray list) {
        return list.stream().map(String.class::cast).toList();
    }
}
