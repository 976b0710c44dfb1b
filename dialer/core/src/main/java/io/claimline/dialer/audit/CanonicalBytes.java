package io.claimline.dialer.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one form of an entry and its place that is hashed, whatever keeps it: every text with its length before it, every list with its size,
 * maps in the order of their keys. The form never changes; another would have another first text.
 */
final class CanonicalBytes {
    private static final String FORM = "claimline-audit-1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private CanonicalBytes() {}

    static byte[] of(String chain, long number, AuditEntry entry) {
        var form = new CanonicalBytes();
        try {
            form.text(FORM);
            form.text(chain);
            form.out.writeLong(number);
            form.entry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form.bytes.toByteArray();
    }

    private void entry(AuditEntry entry) throws IOException {
        text(entry.id());
        out.writeLong(entry.at().toEpochMilli());
        text(entry.who().user());
        text(entry.who().role());
        text(entry.who().session());
        text(entry.who().address());
        text(entry.action().name());
        text(entry.deed().result().name());
        text(entry.deed().reason());
        out.writeInt(entry.about().size());
        for (var one : entry.about()) {
            text(one.text());
        }
        pairs(entry.details());
        changes(entry.changes());
    }

    private void pairs(Map<String, String> pairs) throws IOException {
        out.writeInt(pairs.size());
        for (var pair : new TreeMap<>(pairs).entrySet()) {
            text(pair.getKey());
            text(pair.getValue());
        }
    }

    private void changes(Map<String, Change> changes) throws IOException {
        out.writeInt(changes.size());
        for (var change : new TreeMap<>(changes).entrySet()) {
            text(change.getKey());
            text(change.getValue().before());
            text(change.getValue().after());
        }
    }

    private void text(String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
