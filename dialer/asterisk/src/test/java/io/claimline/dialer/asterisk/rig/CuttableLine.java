package io.claimline.dialer.asterisk.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP line to a port that can be cut, so that both ends see it, or frozen, so that neither does. */
public final class CuttableLine implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean frozen;

    public CuttableLine(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Closes what is open; what connects meanwhile is closed at once. */
    public void cut() {
        cut = true;
        sockets.forEach(CuttableLine::close);
        sockets.clear();
    }

    /** Swallows every byte from now on, and closes nothing. */
    public void freeze() {
        frozen = true;
    }

    public void restore() {
        cut = false;
        frozen = false;
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (cut) {
                    close(near);
                } else {
                    join(near);
                }
            } catch (IOException e) {
                // The target is away or the line is closed: the near end sees its connection end.
                Thread.onSpinWait();
            }
        }
    }

    private void join(Socket near) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            far.setTcpNoDelay(true);
            near.setTcpNoDelay(true);
            sockets.add(near);
            sockets.add(far);
            Thread.ofVirtual().start(() -> pump(near, far));
            Thread.ofVirtual().start(() -> pump(far, near));
        } catch (IOException e) {
            near.close();
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!frozen) {
                    out.write(buffer, 0, count);
                }
            }
        } catch (IOException e) {
            // Cut, or ended by either side: both sockets are closed by now, which is all there is to do.
            sockets.remove(from);
        }
        sockets.remove(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
