package io.claimline.provisioning.telephone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SIP request or response. */
record SipMessage(String firstLine, List<String> headers, String body) {
    static SipMessage parse(byte[] bytes, int length) {
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        var lines = new ArrayList<>(
                List.of(text.substring(0, end < 0 ? text.length() : end).split("\r\n")));
        var first = lines.removeFirst();
        return new SipMessage(first, List.copyOf(lines), end < 0 ? "" : text.substring(end + 4));
    }

    boolean isResponse() {
        return firstLine.startsWith("SIP/2.0");
    }

    int status() {
        return Integer.parseInt(word(firstLine, 1));
    }

    String method() {
        return isResponse() ? word(header("CSeq"), 1) : word(firstLine, 0);
    }

    String header(String name) {
        return all(name).stream()
                .findFirst()
                .map(h -> h.substring(h.indexOf(':') + 1).strip())
                .orElse("");
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(h -> h.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .toList();
    }

    /** The number in the request's address, or the first group of a pattern in the body. */
    String inBody(String pattern) {
        return find(Pattern.compile(pattern).matcher(body));
    }

    String quoted(String header, String key) {
        return find(Pattern.compile(key + "=\"?([^\",]+)").matcher(header(header)));
    }

    String contactAddress() {
        return find(Pattern.compile("<([^>]+)>").matcher(header("Contact")));
    }

    private static String word(String line, int index) {
        return line.split(" ", -1)[index];
    }

    private static String find(Matcher m) {
        return m.find() ? m.group(1) : "";
    }
}
