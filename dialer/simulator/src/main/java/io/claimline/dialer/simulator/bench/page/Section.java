package io.claimline.dialer.simulator.bench.page;

import java.util.List;
import java.util.Map;

/**
 * What a part of the bench found.
 *
 * @param blocks paragraphs and tables in Markdown
 * @param images name of the file and the picture in it
 */
public record Section(String title, List<String> blocks, List<Verdict> verdicts, Map<String, String> images) {}
