package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContacts;
import io.vertx.core.Future;

/** What was told of whom a work item is about. */
public final class Guarantors {
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
}
