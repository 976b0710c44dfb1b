package io.claimline.scripts.message;

import io.claimline.scripts.call.Language;
import java.util.List;

/**
 * All that a message can tell. There is no amount, no service and no person in it: whoever holds the telephone or opens the mailbox may read it (12 CFR 1006.6(d), 45 CFR 164.530(c)).
 *
 * @param language of the text
 * @param practice who writes, as the person knows it; nothing that tells what is treated
 * @param parts practices and the addresses of their pages, at least one when the message is a reminder or a link
 * @param phone where a person answers, as it is read
 * @param text words of a person, or the reference of a receipt; empty when there are none
 * @param expires until when links open, as it is read; empty when there are none
 * @param unsubscribe address at which e-mails are stopped; empty for texts
 */
public record MessageFacts(
        Language language,
        String practice,
        List<Part> parts,
        String phone,
        String text,
        String expires,
        String unsubscribe) {
    /** Copies the parts. */
    public MessageFacts {
        parts = List.copyOf(parts);
    }

    /** A practice, and the page where the person can see more; its address may be empty. */
    public record Part(String practice, String link) {}
}
