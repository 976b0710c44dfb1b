package io.claimline.dialer.asterisk.ear;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/**
 * One connection in Asterisk's AudioSocket protocol: messages of one octet kind, two octets length, and that many octets; first the id of what is listened to, then audio,
 * 16 bit little endian at 8 kHz. Not safe for several threads.
 */
final class AudioSocketStream implements AutoCloseable {
    private static final int HANG_UP = 0x00;
    private static final int ID = 0x01;
    private static final int AUDIO = 0x10;
    private static final int ID_OCTETS = 16;
    /** Nothing for so long is silence. */
    private static final int PATIENCE_MILLIS = 100;

    private final Socket socket;
    private final DataInputStream in;
    private final Queue<Frame> frames = new ArrayDeque<>();
    private final short[] partial = new short[Frame.SAMPLES];
    private int filled;

    AudioSocketStream(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    /** Reads for which listening it is. */
    UUID id() throws IOException {
        socket.setSoTimeout(2_000);
        int kind = in.readUnsignedByte();
        int length = in.readUnsignedShort();
        if (kind != ID || length != ID_OCTETS) {
            throw new IOException("An audio stream must begin with its id, but begins with a message of kind " + kind);
        }
        var id = new UUID(in.readLong(), in.readLong());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return id;
    }

    /** The next 20 ms; silence when nothing comes; empty at the end. Blocks. */
    Optional<Frame> next() throws IOException {
        while (frames.isEmpty()) {
            int kind;
            try {
                kind = in.read();
            } catch (SocketTimeoutException nothing) {
                for (int i = 0; i < PATIENCE_MILLIS / Frame.MILLIS; i++) {
                    frames.add(Frame.SILENT);
                }
                continue;
            }
            if (kind <= HANG_UP) {
                return Optional.empty();
            }
            take(kind, in.readNBytes(in.readUnsignedShort()));
        }
        return Optional.of(frames.remove());
    }

    private void take(int kind, byte[] octets) {
        if (kind != AUDIO) {
            return;
        }
        var samples = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        while (samples.hasRemaining()) {
            partial[filled++] = samples.get();
            if (filled == partial.length) {
                frames.add(new Frame(partial));
                filled = 0;
            }
        }
    }

    /** Says that enough was heard: the switch goes on with its dialplan. */
    void enough() throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(new byte[] {HANG_UP, 0, 0});
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
