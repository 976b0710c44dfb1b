package io.claimline.scripts;

import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.call.PatientCall;
import io.claimline.scripts.call.PayerCall;
import io.claimline.scripts.call.StateAdditions;
import io.claimline.scripts.call.StateAdditions.Addition;
import io.claimline.scripts.catalogue.Edition;
import io.claimline.scripts.catalogue.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a script can name: of a call, those that its place in the call allows (C-43). */
final class CallFacts {

    /** A line that the law of a state adds, as a template sees it. */
    record Line(String place, boolean spoken, String text) {}

    private CallFacts() {}

    static Map<String, Object> of(Edition edition, CallContext call) {
        var script = edition.script();
        if (script.audience() != call.audience()) {
            throw new IllegalArgumentException(edition.id() + " is not for a call to a " + call.audience());
        }
        return switch (call) {
            case PayerCall payer -> payer(payer);
            case PatientCall patient -> patient(edition, patient);
        };
    }

    private static Map<String, Object> payer(PayerCall call) {
        return Map.of(
                "caller", call.caller(),
                "payerName", call.payerName(),
                "provider", call.provider(),
                "member", call.member(),
                "claim", call.claims().getFirst(),
                "claims", call.claims());
    }

    private static Map<String, Object> patient(Edition edition, PatientCall call) {
        var facts = new HashMap<String, Object>();
        facts.put("caller", call.caller());
        facts.put("patientName", call.patientName());
        facts.put("additions", additions(call, edition.language()));
        if (edition.script().phase() == Phase.AFTER_VERIFICATION) {
            var account = call.account();
            facts.put("account", account);
            facts.put("totalCents", account.totalCents());
            account.planMonths().ifPresent(months -> {
                facts.put("planMonths", months);
                facts.put("monthlyCents", account.monthlyCents(months));
            });
        }
        return facts;
    }

    private static List<Line> additions(PatientCall call, Language language) {
        return StateAdditions.of(call).stream()
                .map(addition -> new Line(addition.place().name(), addition.spoken(), text(addition, call, language)))
                .toList();
    }

    private static String text(Addition addition, PatientCall call, Language language) {
        var caller = call.caller();
        return addition.texts()
                .getOrDefault(language, "")
                .replace("{agent}", caller.agentName())
                .replace("{office}", caller.officeName())
                .replace("{practice}", caller.practiceName())
                .replace("{callback}", Formats.phone(caller.callbackNumber()));
    }
}
