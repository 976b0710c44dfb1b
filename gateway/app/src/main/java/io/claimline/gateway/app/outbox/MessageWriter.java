package io.claimline.gateway.app.outbox;

import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.scripts.Rendering;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.message.MessageFacts;
import io.claimline.scripts.message.MessageTexts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Makes the words of a message. Blocks for as long as the template takes. */
public final class MessageWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private final MessageTexts texts;
    private final SignedId unsubscribes;
    private final MessageSettings settings;
    private final String office;
    private final String phone;

    /**
     * @param office who writes, when the message names no practice
     * @param phone where a person answers, as it is read
     */
    public MessageWriter(MessageTexts texts, MessageSettings settings, String office, String phone) {
        this.texts = texts;
        this.settings = settings;
        this.office = office;
        this.phone = phone;
        unsubscribes = new SignedId("unsubscribe", settings.linkKeys());
    }

    /** The message as it goes out; empty when its text cannot be made. */
    public Optional<MessageProvider.Outgoing> write(OutboxMessage message) {
        var mail = message.channel() == MessageChannel.EMAIL;
        var stop = mail && !settings.address().isEmpty()
                ? Optional.of(settings.address() + "/u/"
                        + unsubscribes.sign(message.id().value()))
                : Optional.<String>empty();
        if (mail && stop.isEmpty()) {
            return Optional.empty();
        }
        var purpose = message.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (texts.of(mail ? "email" : "text", purpose, facts(message, stop.orElse("")))) {
            case Rendering.Rendered rendered ->
                Optional.of(outgoing(message, rendered.text().strip(), mail, stop));
            case Rendering.Failed _ -> Optional.empty();
        };
    }

    private static MessageProvider.Outgoing outgoing(
            OutboxMessage message, String text, boolean mail, Optional<String> stop) {
        int end = mail ? text.indexOf('\n') : -1;
        var subject = mail ? text.substring(0, end) : "";
        return new MessageProvider.Outgoing(
                message.id().value(),
                message.to(),
                subject,
                text.substring(end + 1).strip(),
                stop);
    }

    private MessageFacts facts(OutboxMessage message, String stop) {
        var parts = message.parts().stream()
                .map(part -> new MessageFacts.Part(part.practice(), part.link()))
                .toList();
        return new MessageFacts(
                message.language().equals("es") ? Language.ES : Language.EN,
                parts.isEmpty() ? office : parts.getFirst().practice(),
                parts,
                phone,
                message.text(),
                DAY.format(LocalDate.ofInstant(message.at().plus(settings.linkLife()), ZoneOffset.UTC)),
                stop);
    }
}
