package io.claimline.scripts.message;

import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Language;
import java.util.HashMap;
import java.util.Map;

/** The pages that links open, as HTML. Blocks as {@link ScriptRenderer#render} does. */
public final class PageTexts {
    private final ScriptRenderer renderer;
    private final String telephone;

    /** @param telephone where a person answers, as it is read */
    public PageTexts(ScriptRenderer renderer, String telephone) {
        this.renderer = renderer;
        this.telephone = telephone;
    }

    /**
     * One screen.
     *
     * @param screen such as {@code verify}; a template below {@code pages/}
     */
    public Rendering of(String screen, Language language, Map<String, ?> data) {
        var model = new HashMap<String, Object>(data);
        model.put("telephone", telephone);
        return renderer.render("pages/" + screen + ".ftlh", language, model);
    }
}
