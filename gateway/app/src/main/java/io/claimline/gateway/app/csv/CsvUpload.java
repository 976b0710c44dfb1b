package io.claimline.gateway.app.csv;

import io.claimline.gateway.app.web.ApiProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file as it comes over the API, whole, and what is said of one that is not taken in. */
public final class CsvUpload {
    private static final int LARGEST = 32 << 20;

    private CsvUpload() {}

    /** The body of a request that arrived paused; fails with a problem above 32 MiB. */
    public static Future<Buffer> body(HttpServerRequest request) {
        Promise<Buffer> done = Promise.promise();
        var body = Buffer.buffer();
        request.exceptionHandler(done::tryFail);
        request.handler(chunk -> {
            if (body.length() + chunk.length() > LARGEST) {
                done.tryFail(new ApiProblem(
                        413,
                        "File too large",
                        "The file is larger than " + (LARGEST >> 20)
                                + " MiB. Split it, each part with the header line."));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(v -> done.tryComplete(body));
        request.resume();
        return done.future();
    }

    /**
     * The rows of a file of UTF-8.
     *
     * @throws BadFile when it is no table, or there is nothing in it
     */
    public static List<Csv.Row> rows(byte[] bytes) throws BadFile {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var rows = Csv.read(text.toString());
            if (rows.isEmpty()) {
                throw new BadFile(1, "", "the file is empty; its first line names the columns");
            }
            return rows;
        } catch (CharacterCodingException e) {
            throw new BadFile(1, "", "the file is not of UTF-8; save it as UTF-8");
        } catch (Csv.Malformed e) {
            throw new BadFile(e.line(), "", String.valueOf(e.getMessage()));
        }
    }

    /** The problem that a fault of the file is answered with; any other failure as it is. */
    public static Throwable told(Throwable failure) {
        return failure instanceof BadFile bad
                ? new ApiProblem(
                        422,
                        "Not imported",
                        bad.sentence() + ". Nothing was kept; correct the file and import it again.",
                        List.of(new ApiProblem.Violation(bad.place(), String.valueOf(bad.getMessage()))))
                : failure;
    }
}
