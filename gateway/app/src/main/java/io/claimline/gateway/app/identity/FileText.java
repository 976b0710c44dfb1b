package io.claimline.gateway.app.identity;

import io.claimline.dialer.identity.OnFile;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;

/** What can be compared, from {@code WorkView} of the wire contract as it is staged. */
final class FileText {
    private FileText() {}

    static OnFile of(JsonObject work) {
        var patient = work.getJsonObject("patient", new JsonObject());
        var born = Optional.ofNullable(patient.getString("birthDate")).map(LocalDate::parse);
        return OnFile.of(born.orElse(null), patient.getString("address", ""), patient.getString("memberId", ""));
    }
}
