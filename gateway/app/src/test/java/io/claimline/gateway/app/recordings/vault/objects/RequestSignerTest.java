package io.claimline.gateway.app.recordings.vault.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)". */
class RequestSignerTest {
    private static final Instant AT = Instant.parse("2013-05-24T00:00:00Z");
    private static final String HOST = "examplebucket.s3.amazonaws.com";

    private final RequestSigner signer =
            new RequestSigner("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    private String signed(String method, String path, String query, Map<String, String> more, String content) {
        var headers = new TreeMap<>(more);
        headers.put("host", HOST);
        headers.put("x-amz-content-sha256", content);
        return signer.authorization(
                new RequestSigner.Request(method, RequestSigner.encoded(path), query, headers, content), AT);
    }

    @Test
    void shouldSignTheReadingOfAPart() {
        assertThat(signed("GET", "/test.txt", "", Map.of("range", "bytes=0-9"), RequestSigner.NOTHING))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void shouldSignAnObjectThatIsPut() {
        var more = Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        assertThat(signed(
                        "PUT",
                        "/test$file.text",
                        "",
                        more,
                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @ParameterizedTest
    @CsvSource({
        "lifecycle=,           fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        "max-keys=2&prefix=J,  34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
    })
    void shouldSignAQuery(String query, String signature) {
        assertThat(signed("GET", "/", query, Map.of(), RequestSigner.NOTHING)).endsWith("Signature=" + signature);
    }
}
