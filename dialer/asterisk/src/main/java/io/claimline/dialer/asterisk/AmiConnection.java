package io.claimline.dialer.asterisk;

import io.claimline.dialer.asterisk.event.AnnouncedEvent;
import io.claimline.dialer.asterisk.event.BridgeEnterEvent;
import io.claimline.dialer.asterisk.event.BridgeLeaveEvent;
import io.claimline.dialer.asterisk.event.HangupEvent;
import io.claimline.dialer.asterisk.event.HeardEvent;
import io.claimline.dialer.asterisk.event.IncomingEvent;
import io.claimline.dialer.asterisk.event.KeyPressedEvent;
import io.claimline.dialer.asterisk.event.ListenedEvent;
import io.claimline.dialer.asterisk.event.MixMonitorMuteEvent;
import io.claimline.dialer.asterisk.event.RecordedEvent;
import java.io.IOException;
import java.util.function.Consumer;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * Asterisk-Java's connection, used for one connection and then thrown away. Its own reconnecting is kept from starting: it would neither
 * free what waits for answers nor say that events were missed. Its version detection is skipped: it takes permissions or seconds, and we
 * support one version.
 */
final class AmiConnection extends ManagerConnectionImpl {
    private final AmiSocket socket;
    private final Consumer<String> onLoss;

    AmiConnection(
            AsteriskSettings settings, AmiSocket socket, Consumer<ManagerEvent> listener, Consumer<String> onLoss) {
        this.socket = socket;
        this.onLoss = onLoss;
        setHostname(settings.host());
        setPort(settings.port());
        setUsername(settings.user());
        setPassword(settings.secret().value());
        setDefaultResponseTimeout(settings.times().connect().toMillis());
        registerUserEventClass(HangupEvent.class);
        registerUserEventClass(BridgeEnterEvent.class);
        registerUserEventClass(BridgeLeaveEvent.class);
        registerUserEventClass(KeyPressedEvent.class);
        registerUserEventClass(HeardEvent.class);
        registerUserEventClass(ListenedEvent.class);
        registerUserEventClass(RecordedEvent.class);
        registerUserEventClass(IncomingEvent.class);
        registerUserEventClass(AnnouncedEvent.class);
        registerUserEventClass(MixMonitorMuteEvent.class);
        addEventListener(listener::accept);
    }

    /** Logs in. Blocks. */
    void open(boolean withEvents) throws IOException {
        try {
            login(withEvents ? "on" : "off");
        } catch (AuthenticationFailedException e) {
            throw new IOException(refusal(e), e);
        } catch (TimeoutException e) {
            throw new IOException("The switch accepted the connection but did not greet in time", e);
        }
    }

    /** Closes the socket and makes sure that the library leaves it at that. */
    void dispose() {
        socket.close(); // first: it ends whatever holds the library's lock
        state = ManagerConnectionState.DISCONNECTED;
        disconnect();
    }

    @Override
    protected SocketConnectionFacade createSocket() {
        return socket;
    }

    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.ASTERISK_22;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            dispose();
            onLoss.accept("the switch closed the connection");
            return;
        }
        socket.handled();
        super.dispatchEvent(event, requiredHandlingTime);
    }

    @Override
    public void dispatchResponse(ManagerResponse response, Integer requiredHandlingTime) {
        socket.handled();
        super.dispatchResponse(response, requiredHandlingTime);
    }

    private String refusal(AuthenticationFailedException e) {
        return e.getCause() == null
                ? "The switch refused the login of AMI user " + getUsername() + " (" + e.getMessage()
                        + "). Check user and secret against its manager.conf"
                : "The switch did not answer the login (" + e.getCause().getMessage() + ")";
    }
}
