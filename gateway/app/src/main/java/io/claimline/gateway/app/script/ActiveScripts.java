package io.claimline.gateway.app.script;

import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.catalogue.Catalogue;
import io.claimline.scripts.catalogue.Edition;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scripts that callers read now: the office's own versions where one is active, else the product's. A version of the office that cannot be
 * rendered for a call gives way to the product's: a caller never sees half a script, or none. Thread-safe; rendering blocks.
 */
public final class ActiveScripts {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveScripts.class);

    /**
     * A version of the office's own.
     *
     * @param version from 1
     */
    public record Own(int version, String source) {}

    private record Set(Map<String, Own> own, CallScripts scripts) {}

    private final RenderLimits limits;
    private final CallScripts product;
    private volatile Set now;

    public ActiveScripts(RenderLimits limits) {
        this.limits = limits;
        product = new CallScripts(ScriptRenderer.ofProduct(limits));
        now = new Set(Map.of(), product);
    }

    /** Takes these in place of what was; by the id of the edition. What is in progress goes on with what it has. */
    public void use(Map<String, Own> own) {
        if (own.equals(now.own())) {
            return;
        }
        var texts = new HashMap<String, String>();
        own.forEach((id, version) ->
                Catalogue.edition(id).ifPresent(edition -> texts.put(edition.path(), version.source())));
        now = new Set(Map.copyOf(own), new CallScripts(ScriptRenderer.with(texts, limits)));
    }

    /** The active version; 0 is the product's. */
    public int version(String id) {
        var own = now.own().get(id);
        return own == null ? 0 : own.version();
    }

    /** The script for the call. */
    public Rendering script(Edition edition, CallContext call) {
        var set = now;
        var rendering = set.scripts().script(edition, call);
        if (rendering instanceof Rendering.Failed failed && set.own().containsKey(edition.id())) {
            LOG.warn("Version {} of a script failed, the product's is shown: {}", version(edition.id()), failed);
            return product.script(edition, call);
        }
        return rendering;
    }
}
