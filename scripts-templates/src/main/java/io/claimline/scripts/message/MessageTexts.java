package io.claimline.scripts.message;

import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import java.util.Map;

/** Texts of messages. Blocks as {@link ScriptRenderer#render} does. */
public final class MessageTexts {
    private final ScriptRenderer renderer;

    public MessageTexts(ScriptRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A message.
     *
     * @param form {@code text} or {@code email}; an e-mail's first line is its subject, and an empty line follows
     * @param purpose such as {@code reminder} or {@code pay-link}; the module's README lists them
     */
    public Rendering of(String form, String purpose, MessageFacts facts) {
        var path = "messages/" + form + "/" + purpose + "." + facts.language().code() + ".txt.ftl";
        return renderer.render(
                path,
                facts.language(),
                Map.of(
                        "practice",
                        facts.practice(),
                        "parts",
                        facts.parts(),
                        "callUs",
                        facts.phone(),
                        "text",
                        facts.text(),
                        "expires",
                        facts.expires(),
                        "unsubscribe",
                        facts.unsubscribe()));
    }
}
