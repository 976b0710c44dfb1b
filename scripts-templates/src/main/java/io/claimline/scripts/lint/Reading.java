package io.claimline.scripts.lint;

import io.claimline.scripts.call.CallContext;
import io.claimline.scripts.call.PatientCall;
import io.claimline.scripts.call.PayerCall;
import io.claimline.scripts.sample.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script as one sample call reads it.
 *
 * @param html as rendered
 * @param spoken what is read aloud, without markup; names of the call are taken out, for a name is nobody's wording
 * @param whole the same with names
 */
record Reading(Sample sample, String html, String spoken, String whole) {
    static Reading of(Sample sample, String html) {
        var whole = Markup.spoken(html);
        var spoken = whole;
        for (var name : names(sample.call())) {
            spoken = spoken.replace(name, "(name)");
        }
        return new Reading(sample, html, spoken, whole);
    }

    /** Longest first: one name may be part of another. */
    private static List<String> names(CallContext call) {
        var caller = call.caller();
        var names = new ArrayList<>(List.of(caller.officeName(), caller.practiceName(), caller.agentName()));
        switch (call) {
            case PayerCall payer ->
                names.addAll(List.of(payer.payerName(), payer.member().name()));
            case PatientCall patient -> {
                names.add(patient.patientName());
                patient.account().insurer().ifPresent(names::add);
            }
        }
        return names.stream()
                .flatMap(name -> Stream.of(name, name.strip()))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
