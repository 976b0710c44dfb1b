package io.claimline.gateway.app.outbox;

import io.claimline.gateway.app.config.MessageSettings.Protection;
import io.claimline.gateway.app.config.MessageSettings.Smtp;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/**
 * E-mail over a relay. The Message-ID follows from the message's key, so that a message handed over twice can be told by it; whether the relay or the mailbox does is theirs. DKIM is
 * the relay's.
 */
public final class SmtpProvider implements MessageProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PERMANENT = 500;

    private final WorkerExecutor worker;
    private final Smtp relay;
    private final InstantSource clock;
    private final Session session;

    /** Waits fifteen seconds for each answer of the relay. */
    public SmtpProvider(Vertx vertx, Smtp relay, InstantSource clock) {
        this(vertx, relay, PATIENCE, clock);
    }

    /** @param patience how long to wait for each answer of the relay, above zero */
    public SmtpProvider(Vertx vertx, Smtp relay, Duration patience, InstantSource clock) {
        this.worker = vertx.createSharedWorkerExecutor("mail", 2);
        this.relay = relay;
        this.clock = clock;
        this.session = Session.getInstance(properties(relay, patience));
    }

    private static Properties properties(Smtp relay, Duration patience) {
        var wait = String.valueOf(patience.toMillis());
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", relay.host());
        settings.setProperty("mail.smtp.port", String.valueOf(relay.port()));
        settings.setProperty("mail.smtp.connectiontimeout", wait);
        settings.setProperty("mail.smtp.timeout", wait);
        settings.setProperty("mail.smtp.writetimeout", wait);
        settings.setProperty("mail.smtp.auth", String.valueOf(!relay.user().isEmpty()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(relay.protection() == Protection.TLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(relay.protection() == Protection.STARTTLS));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(relay.protection() == Protection.STARTTLS));
        return settings;
    }

    /** A file that goes with an e-mail. */
    public record Attachment(String name, String type, Buffer content) {}

    @Override
    public Future<Handover> send(Outgoing message) {
        return worker.executeBlocking(() -> handOver(message, Optional.empty()), false)
                .map(Objects::requireNonNull);
    }

    /** Hands an e-mail over with a file. */
    public Future<Handover> send(Outgoing message, Attachment file) {
        return worker.executeBlocking(() -> handOver(message, Optional.of(file)), false)
                .map(Objects::requireNonNull);
    }

    private Handover handOver(Outgoing message, Optional<Attachment> file) {
        try {
            var mail = mail(message, file);
            try (var transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
            return new Handover.Taken(mail.getMessageID());
        } catch (AuthenticationFailedException e) {
            return new Handover.Unreachable("the relay does not accept user and password");
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MessagingException e) {
            return new Handover.Unreachable("the relay did not answer as it should");
        }
    }

    /** An empty user would be offered to the relay as one. */
    private void connect(Transport transport) throws MessagingException {
        if (relay.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(
                    relay.host(), relay.port(), relay.user(), relay.password().value());
        }
    }

    /** The relay's words may hold the address: only its code is told. */
    private static Handover refused(SendFailedException failed) {
        if (failed.getNextException() instanceof SMTPAddressFailedException address) {
            var why = "the relay answered " + address.getReturnCode();
            return address.getReturnCode() >= PERMANENT ? new Handover.Refused(why) : new Handover.Unreachable(why);
        }
        return new Handover.Unreachable("the relay did not take the message");
    }

    private MimeMessage mail(Outgoing message, Optional<Attachment> file) throws MessagingException {
        var id = "<" + message.key()
                + relay.from().value().substring(relay.from().value().indexOf('@')) + ">";
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(new InternetAddress(relay.from().value()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to()));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        if (file.isPresent()) {
            mail.setContent(parts(message.text(), file.get()));
        } else {
            mail.setText(message.text(), StandardCharsets.UTF_8.name());
        }
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.unsubscribe().isPresent()) {
            mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe().get() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart parts(String text, Attachment file) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        var attached = new MimeBodyPart();
        attached.setDataHandler(
                new DataHandler(new ByteArrayDataSource(file.content().getBytes(), file.type())));
        attached.setFileName(file.name());
        return new MimeMultipart(words, attached);
    }
}
