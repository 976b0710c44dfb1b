package io.claimline.gateway.app.web;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.security.SessionToken;
import io.claimline.gateway.app.security.Sessions;
import io.claimline.gateway.app.security.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets a request through when its session, role, CSRF token and origin allow it. */
public final class Guard {
    private static final String KEY = "claimline.signed-in";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Sessions sessions;
    private final List<String> origins;
    private final boolean secureCookies;

    /** @param origins allowed beside the request's own host */
    public Guard(Sessions sessions, List<String> origins, boolean secureCookies) {
        this.sessions = sessions;
        this.origins = List.copyOf(origins);
        this.secureCookies = secureCookies;
    }

    /** Who the request comes from; only where the contract asks for a role. */
    public static SignedIn signedIn(RoutingContext ctx) {
        SignedIn signedIn = ctx.get(KEY);
        if (signedIn == null) {
            throw new IllegalStateException("the route is not behind the guard");
        }
        return signedIn;
    }

    /** Who the request comes from, where anyone may ask. */
    static Optional<SignedIn> present(RoutingContext ctx) {
        return Optional.ofNullable(ctx.get(KEY));
    }

    /** Goes on as this user. */
    static void admitted(RoutingContext ctx, SignedIn signedIn) {
        ctx.put(KEY, signedIn);
        ctx.next();
    }

    /** Lets through whose desk is not locked; behind {@link #admitted}. */
    static void unlocked(RoutingContext ctx) {
        if (signedIn(ctx).locked()) {
            ctx.fail(new ApiProblem(
                    423, "Locked", "Your desk is locked. Unlock it with your password, then try again."));
        } else {
            ctx.next();
        }
    }

    /** The user of the request when it may pass, else an {@link ApiProblem}. */
    public Future<SignedIn> admit(HttpServerRequest request, Set<Role> roles) {
        if (!originAllowed(request)) {
            return no(
                    403,
                    "Foreign origin",
                    "The request comes from a page of another site. Open Claimline at its own address, or add "
                            + "that origin to claimline.gateway.http.origins.");
        }
        return check(request)
                .compose(found -> found.map(signedIn -> judge(request, signedIn, roles))
                        .orElseGet(() -> no(
                                401,
                                "Not signed in",
                                "You are not signed in, or your session is over. Sign in again.")));
    }

    /** Whose session the request carries. */
    public Future<Optional<SignedIn>> check(HttpServerRequest request) {
        var cookie = request.getCookie(cookieName());
        return cookie == null
                ? Future.succeededFuture(Optional.empty())
                : SessionToken.ofCookie(cookie.getValue())
                        .map(sessions::check)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** The cookie that carries the session; an empty token ends it. */
    public Cookie cookie(String token) {
        return Cookie.cookie(cookieName(), token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secureCookies)
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(token.isEmpty() ? 0 : Long.MIN_VALUE);
    }

    /** Browsers name their page's origin with WebSockets and unsafe requests; other programs need not. */
    public boolean originAllowed(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        if (origin == null || origins.contains(origin)) {
            return true;
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Future<SignedIn> judge(HttpServerRequest request, SignedIn signedIn, Set<Role> roles) {
        if (!roles.contains(signedIn.account().role())) {
            return no(
                    403,
                    "Not yours to do",
                    "Your role, " + signedIn.account().role().wire()
                            + ", may not do this. Ask an administrator, or sign in as another user.");
        }
        var given = request.getHeader("X-CSRF-Token");
        if (!SAFE.contains(request.method())
                && (given == null || !signedIn.token().csrfIs(given))) {
            return no(
                    403,
                    "Not from our page",
                    "The X-CSRF-Token header is missing or not that of this session. Reload the page; "
                            + "programs take it from GET /api/v1/session.");
        }
        return Future.succeededFuture(signedIn);
    }

    private String cookieName() {
        // The prefix makes browsers refuse a cookie of that name from plain http or a sister domain.
        return secureCookies ? "__Host-claimline" : "claimline";
    }

    private static Future<SignedIn> no(int status, String title, String detail) {
        return Future.failedFuture(new ApiProblem(status, title, detail));
    }
}
