package io.claimline.gateway.app.recordings.vault.objects;

import io.claimline.gateway.app.recordings.vault.Vault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A bucket of a store of objects. An object is there whole or not at all; that is the store's promise. */
public final class ObjectVault implements Vault, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** A store that takes less than so much in a second has failed. */
    private static final long SLOWEST = 256 * 1024;

    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,60})</Code>");
    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_PART = 416;

    private final Bucket bucket;
    private final RequestSigner signer;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param clock within a quarter of an hour of the store's */
    public ObjectVault(Bucket bucket, InstantSource clock) {
        this.bucket = bucket;
        this.clock = clock;
        signer = new RequestSigner(bucket.accessKey(), bucket.secretKey(), bucket.region());
    }

    @Override
    public void put(String name, Path file) throws IOException {
        var patience = ANSWER.plusSeconds(Files.size(file) / SLOWEST);
        var answer = send("PUT", name, new Body(BodyPublishers.ofFile(file), sha256(file)), Map.of(), patience);
        must(answer, name, 200);
    }

    @Override
    public byte[] read(String name, long offset, int length) throws IOException {
        if (length == 0) {
            return new byte[0];
        }
        var range = Map.of("range", "bytes=" + offset + "-" + (offset + length - 1));
        var answer = send("GET", name, Body.NONE, range, ANSWER);
        if (answer.statusCode() == NO_SUCH_PART) {
            return new byte[0];
        }
        must(answer, name, 206);
        return answer.body();
    }

    @Override
    public long size(String name) throws IOException {
        var answer = send("HEAD", name, Body.NONE, Map.of(), ANSWER);
        must(answer, name, 200);
        return answer.headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow(() -> new IOException(
                        "The store of recordings " + bucket + " does not say how long " + name + " is"));
    }

    @Override
    public void delete(String name) throws IOException {
        var answer = send("DELETE", name, Body.NONE, Map.of(), ANSWER);
        if (answer.statusCode() != NOT_FOUND) {
            must(answer, name, 204);
        }
    }

    private record Body(BodyPublisher publisher, String sha256) {
        static final Body NONE = new Body(BodyPublishers.noBody(), RequestSigner.NOTHING);
    }

    private HttpResponse<byte[]> send(
            String method, String name, Body body, Map<String, String> more, Duration patience) throws IOException {
        var at = clock.instant();
        var path = RequestSigner.encoded("/" + bucket.name() + "/" + bucket.prefix() + name);
        var address = URI.create(bucket.endpoint().getScheme() + "://" + host() + path);
        var headers = new TreeMap<>(more);
        headers.put("x-amz-content-sha256", body.sha256());
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .method(method, body.publisher())
                .header("x-amz-date", RequestSigner.time(at));
        headers.forEach(request::header);
        headers.put("host", host());
        var signed = new RequestSigner.Request(method, path, "", headers, body.sha256());
        request.header("Authorization", signer.authorization(signed, at));
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the store of recordings was asked");
        } catch (IOException e) {
            throw new IOException("The store of recordings " + bucket + " cannot be reached: " + e, e);
        }
    }

    private String host() {
        var port = bucket.endpoint().getPort();
        return bucket.endpoint().getHost() + (port < 0 ? "" : ":" + port);
    }

    private void must(HttpResponse<byte[]> answer, String name, int status) throws IOException {
        if (answer.statusCode() == NOT_FOUND && status != 204) {
            throw new NoSuchFileException(name, null, "it is not in " + bucket + reason(answer));
        }
        if (answer.statusCode() != status) {
            throw new IOException("The store of recordings " + bucket + " answered " + answer.statusCode()
                    + " instead of " + status + reason(answer));
        }
    }

    /** The word of the store; nothing else of what it says is ours to show. */
    private static String reason(HttpResponse<byte[]> answer) {
        var code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return code.find() ? ": " + code.group(1) : "";
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return RequestSigner.hex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
