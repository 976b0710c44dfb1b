package io.claimline.scripts;

/** What came of rendering a template: all of its text, or none of it. */
public sealed interface Rendering {

    /**
     * The whole text.
     *
     * @param text safe to put into a page as it is when {@code format} is {@link Format#HTML}; else plain text, to be escaped by
     *     whoever shows it
     */
    record Rendered(String text, Format format) implements Rendering {}

    /**
     * No text, and why.
     *
     * @param template path below the template root, such as {@code payer/paid.ftlh}; the included template when the fault is there
     * @param line from 1; 0 when the fault belongs to the template as a whole
     * @param column from 1; 0 when the fault belongs to the template as a whole
     * @param message for the author of the template; it may quote data, so it is shown and never logged
     */
    record Failed(String template, int line, int column, String message) implements Rendering {

        /** The place alone: a message may quote a patient's data, and strings end up in logs. */
        @Override
        public String toString() {
            return "Failed[" + template + ":" + line + ":" + column + "]";
        }
    }

    /** How the text is to be read. */
    enum Format {
        HTML,
        TEXT
    }
}
