package io.claimline.gateway.app.pay;

import io.claimline.gateway.app.config.MessageSettings.LinkKey;
import io.claimline.gateway.app.outbox.SignedId;
import io.claimline.gateway.store.payments.PayLink;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Remembers in a signed cookie that whoever looks at a link was verified a short while ago. It holds for that link alone, and is never sent along from another site. */
public final class Visit {
    private static final String COOKIE = "claimline-visit";
    private static final Duration LASTS = Duration.ofMinutes(20);

    private final SignedId signed;
    private final boolean secure;

    /** @param secure whether pages are reached by https */
    public Visit(List<LinkKey> keys, boolean secure) {
        this.signed = new SignedId("visit", keys);
        this.secure = secure;
    }

    void begin(RoutingContext ctx, PayLink link, Instant now) {
        var until = now.plus(LASTS).getEpochSecond();
        ctx.response()
                .addCookie(Cookie.cookie(COOKIE, signed.sign(link.id() + ":" + until))
                        .setPath("/pay/")
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(LASTS.toSeconds()));
    }

    boolean goesOn(RoutingContext ctx, PayLink link, Instant now) {
        var cookie = ctx.request().getCookie(COOKIE);
        return cookie != null
                && signed.read(cookie.getValue())
                        .filter(text -> text.startsWith(link.id() + ":"))
                        .filter(text -> now.getEpochSecond()
                                < Long.parseLong(text.substring(link.id().length() + 1)))
                        .isPresent();
    }
}
