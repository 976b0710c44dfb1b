package io.claimline.scripts;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/** Collects the output of one rendering up to a limit, and notices there that its time is over. */
final class BoundedWriter extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    BoundedWriter(int limit) {
        this.limit = limit;
    }

    String text() {
        return text.toString();
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw located(ScriptRenderer.OUT_OF_TIME);
        }
        if (text.length() + length > limit) {
            throw located("wrote more than " + limit + " characters; look for a loop over too many things");
        }
        text.append(chars, offset, length);
    }

    /** A template exception, unlike an I/O exception, knows the line that the template has come to. */
    private static IOException located(String message) {
        var environment = Objects.requireNonNull(Environment.getCurrentEnvironment(), "written to outside a template");
        return new IOException(new TemplateException(message, environment));
    }

    @Override
    public void flush() {
        // Nothing is behind this writer.
    }

    @Override
    public void close() {
        // Nothing is behind this writer.
    }
}
