package io.claimline.gateway.app.recordings.vault.objects;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as AWS Signature Version 4 says, in the header {@code Authorization}. */
final class RequestSigner {
    /** SHA-256 of nothing. */
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String UNRESERVED = "-._~";
    private static final int DAY = 8;

    private final String accessKey;
    private final String secretKey;
    private final String region;

    RequestSigner(String accessKey, String secretKey, String region) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.region = region;
    }

    /**
     * What is signed.
     *
     * @param path encoded as {@link #encoded} does
     * @param query encoded, its parts in order; empty for none
     * @param headers that are signed, names in small letters, {@code x-amz-date} not among them
     * @param content SHA-256 of the body, hex
     */
    record Request(String method, String path, String query, SortedMap<String, String> headers, String content) {}

    /** As {@code x-amz-date} wants it. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The value of {@code Authorization}. {@code x-amz-date} must be sent along. */
    String authorization(Request request, Instant at) {
        var headers = new java.util.TreeMap<>(request.headers());
        headers.put("x-amz-date", time(at));
        var names = String.join(";", headers.keySet());
        var lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        var canonical =
                String.join("\n", request.method(), request.path(), request.query(), lines, names, request.content());
        var day = time(at).substring(0, DAY);
        var scope = day + "/" + region + "/s3/aws4_request";
        var text = String.join("\n", ALGORITHM, time(at), scope, hex(sha256(bytes(canonical))));
        return ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                + hex(hmac(key(day), text));
    }

    private byte[] key(String day) {
        var dated = hmac(bytes("AWS4" + secretKey), day);
        return hmac(hmac(hmac(dated, region), "s3"), "aws4_request");
    }

    /** Everything but unreserved characters and slashes in per cent. */
    static String encoded(String path) {
        var text = new StringBuilder();
        for (var one : bytes(path)) {
            var letter = (char) (one & 0xff);
            var plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            text.append(plain || letter == '/' ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return text.toString();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
        }
    }
}
