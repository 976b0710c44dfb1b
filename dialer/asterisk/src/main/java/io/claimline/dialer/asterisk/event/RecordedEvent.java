package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.Nullable;

/** What a party said is recorded. Told by the dialplan (docs/telephony.md), not an event of the switch itself. */
public final class RecordedEvent extends AbstractTold {
    private static final long serialVersionUID = 1;

    private @Nullable String turn;
    private @Nullable String recording;
    private @Nullable String bytes;
    private @Nullable String status;

    /** Made by Asterisk-Java; {@code source} is the connection it came from. */
    public RecordedEvent(Object source) {
        super(source);
    }

    /** The turn that it answers, a number. */
    public @Nullable String getTurn() {
        return turn;
    }

    /** Called by Asterisk-Java. */
    public void setTurn(String turn) {
        this.turn = turn;
    }

    /** The name of the recording. */
    public @Nullable String getRecording() {
        return recording;
    }

    /** Called by Asterisk-Java. */
    public void setRecording(String recording) {
        this.recording = recording;
    }

    /** The size of its file. */
    public @Nullable String getBytes() {
        return bytes;
    }

    /** Called by Asterisk-Java. */
    public void setBytes(String bytes) {
        this.bytes = bytes;
    }

    /** Why it ended, as RECORD_STATUS says; null when the party hung up. */
    public @Nullable String getStatus() {
        return status;
    }

    /** Called by Asterisk-Java. */
    public void setStatus(String status) {
        this.status = status;
    }
}
