package io.claimline.gateway.app.reminders;

import io.claimline.gateway.app.csv.Csv;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which accounts of a planned day are shown, offered one after the other, those first of which most is owed. Their text is made only where it is wanted. */
sealed interface DayShown {
    /** An account of that kind. */
    void offer(String kind, Supplier<JsonObject> text);

    /** Some of each kind. */
    final class Some implements DayShown {
        private static final int OF_EACH = 8;

        private final Map<String, JsonArray> some = new LinkedHashMap<>();

        @Override
        public void offer(String kind, Supplier<JsonObject> text) {
            var ofKind = some.computeIfAbsent(kind, any -> new JsonArray());
            if (ofKind.size() < OF_EACH) {
                ofKind.add(text.get());
            }
        }

        JsonArray rows() {
            var rows = new JsonArray();
            some.values().forEach(rows::addAll);
            return rows;
        }
    }

    /** Those of a kind in whose text something is found. */
    final class Found implements DayShown {
        private final Optional<String> kind;
        private final String text;
        private final int from;
        private final int most;
        private final JsonArray rows = new JsonArray();
        private int found;

        /**
         * Of these a page.
         *
         * @param kind empty for all
         * @param text found in initials, amount, what happens or why, whatever its case; empty for all
         * @param from how many are passed over first
         * @param most on the page
         */
        Found(Optional<String> kind, String text, int from, int most) {
            this.kind = kind;
            this.text = text.strip().toLowerCase(Locale.ROOT);
            this.from = from;
            this.most = most;
        }

        @Override
        public void offer(String ofKind, Supplier<JsonObject> row) {
            if (kind.filter(wanted -> !wanted.equals(ofKind)).isPresent()) {
                return;
            }
            if (text.isEmpty()) {
                if (onPage()) {
                    rows.add(row.get());
                }
                found++;
                return;
            }
            var told = row.get();
            if (words(told).contains(text)) {
                if (onPage()) {
                    rows.add(told);
                }
                found++;
            }
        }

        private boolean onPage() {
            return found >= from && rows.size() < most;
        }

        private static String words(JsonObject row) {
            return String.join(
                            " ",
                            row.getString("party"),
                            dollars(row.getLong("cents")),
                            row.getString("fate"),
                            because(row))
                    .toLowerCase(Locale.ROOT);
        }

        /** {@code DayAccounts} of the contract. */
        JsonObject page() {
            return new JsonObject().put("found", found).put("accounts", rows);
        }

        int found() {
            return found;
        }

        /** The same as a file. */
        String csv() {
            var file = new StringBuilder(
                    Csv.write(List.of("who", "owes ($)", "balances", "kind", "what happens", "when", "because")));
            rows.forEach(one -> {
                var row = (JsonObject) one;
                file.append(Csv.write(List.of(
                        Csv.safe(row.getString("party")),
                        dollars(row.getLong("cents")),
                        String.valueOf(row.getInteger("balances")),
                        row.getString("kind"),
                        row.getString("fate"),
                        row.getString("at", ""),
                        because(row))));
            });
            return file.toString();
        }

        private static String because(JsonObject row) {
            return row.getJsonArray("because").stream().map(String::valueOf).collect(Collectors.joining(" and "));
        }

        private static String dollars(long cents) {
            return BigDecimal.valueOf(cents, 2).toPlainString();
        }
    }
}
