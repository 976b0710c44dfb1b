package io.claimline.gateway.app.board;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last hour of one number, a point each half minute; the latest last. */
final class Series {
    /** Between two points, in seconds. */
    static final int STEP_S = 30;
    /** An hour of them. */
    static final int POINTS = 120;

    private final String name;
    private final Deque<Integer> points = new ArrayDeque<>();

    Series(String name) {
        this.name = name;
    }

    void read(JsonObject spark) {
        points.clear();
        spark.getJsonArray(name, new JsonArray()).forEach(point -> add(((Number) point).intValue()));
    }

    void add(int point) {
        points.addLast(point);
        if (points.size() > POINTS) {
            points.removeFirst();
        }
    }

    void write(JsonObject spark) {
        spark.put(name, new JsonArray(points.stream().toList()));
    }

    /** Of the last so many points. */
    int sum(int last) {
        return points.stream()
                .skip(Math.max(0, points.size() - last))
                .mapToInt(Integer::intValue)
                .sum();
    }
}
