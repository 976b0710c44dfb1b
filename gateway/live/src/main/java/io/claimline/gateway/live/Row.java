package io.claimline.gateway.live;

import io.claimline.dialer.id.NodeId;

/** A board row as stored: the node that wrote it, a bar, the text. A node's name holds no bar. */
final class Row {
    private static final char BAR = '|';

    private Row() {}

    static String written(NodeId by, String text) {
        return by.value() + BAR + text;
    }

    static String text(String row) {
        return row.substring(row.indexOf(BAR) + 1);
    }

    static boolean writtenBy(NodeId node, String row) {
        return row.startsWith(node.value() + BAR);
    }
}
