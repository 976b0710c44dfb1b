package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContact.Told;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.vertx.core.Future;
import java.time.Instant;

/** What was told of whom a work item is about. */
public final class Guarantors {
    private static final String SAID_BY = "the person, by key";
    private static final String BY = "reminder";

    private final GuarantorContacts contacts;

    public Guarantors(GuarantorContacts contacts) {
        this.contacts = contacts;
    }

    /** Of somebody who is not known nothing was told. Fails when the store cannot be reached. */
    Future<GuarantorContact> of(Lead lead) {
        return lead.person()
                .map(person -> Stages.future(contacts.of(person)))
                .orElseGet(() -> Future.succeededFuture(GuarantorContact.unknown("")));
    }

    /** The person chose that language by key, and is spoken with and written to in it from now on; nothing is kept where that was known. */
    Future<Void> speaks(Lead lead, Language language, Instant at) {
        return of(lead).compose(known -> {
            var name = Languages.name(language);
            return lead.person().isEmpty() || Languages.of(lead, known).equals(name)
                    ? Future.succeededFuture()
                    : Stages.future(contacts.keep(new GuarantorContact(
                                    lead.person().get(), Told.NOTHING, new Told(name, SAID_BY, BY, at))))
                            .mapEmpty();
        });
    }
}
