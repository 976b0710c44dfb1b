package io.claimline.gateway.app.alerts;

import io.claimline.dialer.alert.QuietTime;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.gateway.store.alerts.NoticeSettings;
import io.claimline.gateway.store.alerts.NoticeSettings.Hook;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who is told of alerts, written and read: {@code AlertNotices} of the wire contract. */
final class SettingsText {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private SettingsText() {}

    static JsonObject view(NoticeSettings settings) {
        return view(settings, settings);
    }

    /** Shows the keys of webhooks that were not there before: once, for they are not shown again. */
    static JsonObject view(NoticeSettings settings, NoticeSettings before) {
        var hooks = new JsonArray();
        settings.hooks().forEach(hook -> {
            var row = new JsonObject().put("url", hook.url());
            hooks.add(before.hooks().contains(hook) ? row : row.put("key", hook.key()));
        });
        var quiet = new JsonArray();
        settings.quiet()
                .forEach(time -> quiet.add(new JsonObject()
                        .put(
                                "days",
                                new JsonArray(time.days().stream()
                                        .sorted()
                                        .map(AlertText::word)
                                        .toList()))
                        .put("from", time.from().toString())
                        .put("until", time.until().toString())
                        .put("zone", time.zone().getId())));
        return new JsonObject()
                .put("emails", new JsonArray(settings.emails()))
                .put("hooks", hooks)
                .put("quiet", quiet);
    }

    /**
     * Reads an order; webhooks that are known keep their key, others draw one.
     *
     * @throws IllegalArgumentException that begins with the name of the field that is wrong
     */
    static NoticeSettings read(JsonObject order, NoticeSettings before, Supplier<String> keys) {
        var emails = order.getJsonArray("emails").stream()
                .map(one -> email(String.valueOf(one)))
                .distinct()
                .toList();
        var hooks = order.getJsonArray("hooks").stream()
                .map(one -> url(((JsonObject) one).getString("url")))
                .distinct()
                .map(url -> hook(url, before, keys))
                .toList();
        var quiet = order.getJsonArray("quiet").stream()
                .map(one -> quiet((JsonObject) one))
                .toList();
        return new NoticeSettings(NoticeSettings.NOBODY.id(), emails, hooks, quiet);
    }

    private static String email(String text) {
        try {
            return new EmailAddress(text.strip()).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("emails hold something that is no e-mail address: " + text, e);
        }
    }

    /** What is posted says how the floor is: it travels encrypted, or stays on this machine. */
    private static String url(String text) {
        try {
            var url = URI.create(text.strip());
            var host = String.valueOf(url.getHost());
            var here = "http".equals(url.getScheme()) && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
            var safe = here || "https".equals(url.getScheme());
            if (safe && url.getHost() != null && url.getUserInfo() == null) {
                return url.toString();
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hooks hold something that is no address: " + text, e);
        }
        throw new IllegalArgumentException(
                "hooks must be https addresses without user or password, or http on this machine, but one is " + text);
    }

    private static Hook hook(String url, NoticeSettings before, Supplier<String> keys) {
        return before.hooks().stream()
                .filter(hook -> hook.url().equals(url))
                .findFirst()
                .orElseGet(() -> new Hook(url, keys.get()));
    }

    private static QuietTime quiet(JsonObject time) {
        try {
            List<?> days = time.getJsonArray("days").getList();
            return new QuietTime(
                    days.stream()
                            .map(day -> AlertText.constant(DayOfWeek.class, String.valueOf(day)))
                            .collect(Collectors.toSet()),
                    LocalTime.parse(time.getString("from")),
                    LocalTime.parse(time.getString("until")),
                    ZoneId.of(time.getString("zone")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("quiet holds a time or zone that is none: " + e.getMessage(), e);
        }
    }
}
