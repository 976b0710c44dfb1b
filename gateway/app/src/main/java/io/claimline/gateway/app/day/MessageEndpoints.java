package io.claimline.gateway.app.day;

import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.app.duty.DayNews;
import io.claimline.gateway.app.floor.Floor;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.security.Account;
import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.Answer;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.app.web.Ask;
import io.claimline.gateway.app.web.Endpoints;
import io.claimline.gateway.app.web.Operations;
import io.claimline.gateway.store.day.Message;
import io.claimline.gateway.store.day.MessageRead;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Messages from supervisors to agents. The text is stored once; the audit says who, to how many, and who has read it, never what. */
public final class MessageEndpoints implements Endpoints {
    private final DayRecords records;
    private final Floor floor;
    private final DayNews news;
    private final MessageDesk messages;
    private final InstantSource clock;

    public MessageEndpoints(DayRecords records, Floor floor, DayNews news, InstantSource clock) {
        this.records = records;
        this.floor = floor;
        this.news = news;
        this.clock = clock;
        messages = new MessageDesk(records, clock);
    }

    @Override
    public void register(Operations operations) {
        operations
                .on(
                        "listMessages",
                        ask -> messages.sent().map(rows -> Answer.ok(new JsonObject().put("messages", rows))))
                .on("sendMessage", this::send)
                .on("readMessage", this::read);
    }

    /** Whom a message goes to, and how that is said. */
    private record To(String words, List<AgentId> agents) {}

    private Future<Answer> send(Ask ask) {
        var body = ask.body();
        var text = body.getString("text").strip();
        if (text.isEmpty()) {
            return Future.failedFuture(wrong("text", "The message is empty; write what is to be read"));
        }
        return to(body).compose(to -> {
            if (to.agents().isEmpty()) {
                return Future.failedFuture(wrong("to", "Nobody would get it: " + to.words() + " has no agents now"));
            }
            var from = ask.signedIn().account();
            var message = new Message(
                    UUID.randomUUID().toString(),
                    clock.instant(),
                    from.id(),
                    from.name(),
                    to.words(),
                    to.agents(),
                    text,
                    body.getBoolean("urgent", false));
            return Stages.future(records.messages().keep(message))
                    .onSuccess(kept -> {
                        tell(ask, message, to.agents().size());
                        message.recipients().forEach(news::changed);
                        news.boardChanged();
                    })
                    .map(kept -> new Answer.Json(201, new JsonObject().put("id", message.id())));
        });
    }

    private Future<To> to(JsonObject body) {
        var id = body.getString("id", "");
        return switch (body.getString("to")) {
            case "campaign" -> floor.board().map(board -> onCampaign(board, id));
            case "agent" ->
                agents().map(all -> new To(
                        id,
                        all.stream()
                                .map(Account::id)
                                .filter(agent -> agent.value().equals(id))
                                .toList()));
            default ->
                agents().map(all ->
                        new To("Everybody", all.stream().map(Account::id).toList()));
        };
    }

    private Future<List<Account>> agents() {
        return records.accounts()
                .all()
                .map(all -> all.stream()
                        .filter(account -> account.role() == Role.AGENT)
                        .toList());
    }

    private static To onCampaign(JsonObject board, String campaign) {
        var agents = board.getJsonArray("agents", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(row -> campaign.equals(row.getString("campaignId")))
                .map(row -> new AgentId(row.getString("id")))
                .toList();
        var name = board.getJsonArray("campaigns", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(row -> campaign.equals(row.getString("id")))
                .map(row -> row.getString("name"))
                .findFirst();
        return new To(name.orElse(campaign), agents);
    }

    private Future<Answer> read(Ask ask) {
        var id = ask.body().getString("messageId");
        var now = clock.instant();
        return Stages.future(records.messages().to(ask.agent(), now.minus(MessageDesk.KEPT)))
                .compose(found -> found.stream()
                        .filter(message -> message.id().equals(id))
                        .findFirst()
                        .map(message -> Answer.after(read(ask, message)))
                        .orElseGet(() -> Future.failedFuture(ApiProblem.notFound("There is no such message to you."))));
    }

    private Future<Void> read(Ask ask, Message message) {
        var read = MessageRead.of(message.id(), ask.agent(), clock.instant());
        return Stages.future(records.messages().keep(read)).onSuccess(kept -> {
            tell(ask, message, 1);
            news.changed(ask.agent());
            news.boardChanged();
        });
    }

    private static void tell(Ask ask, Message message, int agents) {
        ask.tell()
                .about("message", message.id())
                .detail("agents", agents)
                .detail("urgent", message.urgent() ? "yes" : "no");
    }

    private static ApiProblem wrong(String field, String why) {
        return new ApiProblem(422, "Not sent", why + ".", List.of(new ApiProblem.Violation(field, why)));
    }
}
