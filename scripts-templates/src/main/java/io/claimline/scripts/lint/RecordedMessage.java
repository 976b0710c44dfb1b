package io.claimline.scripts.lint;

import io.claimline.scripts.CallScripts;
import io.claimline.scripts.RenderLimits;
import io.claimline.scripts.Rendering;
import io.claimline.scripts.ScriptRenderer;
import io.claimline.scripts.call.Caller;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.call.PatientAccount;
import io.claimline.scripts.call.PatientCall;
import io.claimline.scripts.catalogue.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The message that a recorded voice leaves on a machine: the words of the voicemail script, for nobody by name, proved to be limited content. */
public final class RecordedMessage {
    private static final String SCRIPT = "patient.voicemail.en";
    private static final Pattern NUMBER = Pattern.compile("\\((\\d{3})\\) (\\d{3})-(\\d{4})");

    /** Made once, when an installation is set up, perhaps while the machine is busy with much else. */
    private static final RenderLimits LIMITS = new RenderLimits(8 * 1024, Duration.ofSeconds(30));

    private RecordedMessage() {}

    /**
     * The message, its number written digit by digit as it is to be spoken.
     *
     * @param business whose call it is, by a name that does not tell of debts
     * @param person whom to ask for
     * @param number E.164, where somebody answers
     * @throws IllegalArgumentException when it would be more, or less, than limited content; the message says what to change
     */
    public static String of(String business, String person, String number) {
        LimitedContent.tellsOfDebts(business).ifPresent(word -> {
            throw new IllegalArgumentException("The name '" + business + "' tells of debts by '" + word
                    + "', which a message on a machine may not (12 CFR 1006.2(j)); use a name that does not");
        });
        if (business.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException(
                    "A message on a machine names the business and a person to ask for (12 CFR 1006.2(j)); give both");
        }
        var text = rendered(business, person, number);
        if (!NUMBER.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "'" + number + "' is no number of the United States; give the one to call back, as +15055550100");
        }
        LimitedContent.more(text, Language.EN, List.of(business, person)).ifPresent(word -> {
            throw new IllegalArgumentException(
                    "'" + word + "' is more than a limited-content message may say (12 CFR 1006.2(j)); leave it out");
        });
        return NUMBER.matcher(text)
                .replaceAll(found ->
                        digits(found.group(1)) + ", " + digits(found.group(2)) + ", " + digits(found.group(3)));
    }

    private static String rendered(String business, String person, String number) {
        var account = new PatientAccount(List.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
        var caller = new Caller(person, business, business, Capacity.THIRD_PARTY, number, false);
        var edition = Catalogue.edition(SCRIPT).orElseThrow();
        var scripts = new CallScripts(ScriptRenderer.ofProduct(LIMITS));
        return switch (scripts.script(edition, new PatientCall(caller, "", Optional.empty(), account))) {
            case Rendering.Rendered done -> Markup.spoken(done.text());
            case Rendering.Failed failed ->
                throw new IllegalArgumentException("'" + number + "' cannot be said; give it as +15055550100");
        };
    }

    private static String digits(String group) {
        return group.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
