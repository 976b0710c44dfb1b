package io.claimline.gateway.app.recordings.vault.objects;

import java.net.URI;

/**
 * Where objects are, and who may go there.
 *
 * @param endpoint of the store, {@code http} or {@code https}, without a path; the bucket is the first part of the path of each object
 * @param region as the store calls it; {@code us-east-1} where it has none
 * @param name of the bucket, which is there already
 * @param prefix that names of objects begin with; empty, or ends with a slash
 * @param accessKey names the key
 * @param secretKey of which nobody else knows
 */
public record Bucket(URI endpoint, String region, String name, String prefix, String accessKey, String secretKey) {
    /** @throws IllegalArgumentException that says which part cannot be used */
    public Bucket {
        var scheme = endpoint.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    "endpoint must be an address such as https://s3.us-east-1.amazonaws.com");
        }
        if (!name.matches("[a-z0-9][a-z0-9.-]{2,62}")) {
            throw new IllegalArgumentException("bucket must be 3 to 63 small letters, digits, dots and hyphens");
        }
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            throw new IllegalArgumentException("prefix must be empty or end with a slash");
        }
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
