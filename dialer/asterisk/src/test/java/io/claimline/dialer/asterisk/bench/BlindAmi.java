package io.claimline.dialer.asterisk.bench;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.port.Telephony;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Sends originates as fast as it is told to and never looks at what becomes of them. */
final class BlindAmi implements AutoCloseable {
    private final Socket orders;
    private final Socket events;

    BlindAmi(int port, String secret) throws IOException, InterruptedException {
        orders = login(port, secret, "off");
        events = login(port, secret, "on");
    }

    synchronized void originate(CallId call, E164 number, E164 callerId) {
        String leg = Telephony.partyLeg(call).value();
        String action = """
                Action: Originate
                ActionID: %s
                ChannelId: %s
                Channel: PJSIP/%s@trunk
                Context: claimline-party
                Exten: wait
                Priority: 1
                CallerID: %s
                Variable: __CLAIMLINE_CALL=%s
                Timeout: 20000
                Async: true

                """.formatted(leg, leg, number.digits(), callerId.value(), call.value());
        try {
            orders.getOutputStream().write(action.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        events.close();
    }

    private static Socket login(int port, String secret, String events) throws IOException, InterruptedException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        CountDownLatch greeted = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> drain(socket, greeted));
        greeted.await();
        socket.getOutputStream()
                .write("Action: Login\r\nUsername: claimline\r\nSecret: %s\r\nEvents: %s\r\n\r\n"
                        .formatted(secret, events)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void drain(Socket socket, CountDownLatch greeted) {
        try (socket) {
            InputStream in = socket.getInputStream();
            byte[] thrownAway = new byte[65_536];
            while (in.read(thrownAway) >= 0) {
                greeted.countDown();
            }
        } catch (IOException e) {
            greeted.countDown();
        }
    }
}
