package io.claimline.scripts.lint;

import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.ReminderLine;
import io.claimline.scripts.spoken.SpokenMoney;
import io.claimline.scripts.spoken.SpokenName;
import io.claimline.scripts.spoken.SpokenTelephone;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a line of a reminder must say, and must not, for one sample. */
final class ReminderRules {
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    private final ReminderLine line;
    private final Language language;
    private final Source source;

    ReminderRules(ReminderLine line, Language language, Source source) {
        this.line = line;
        this.language = language;
        this.source = source;
    }

    Stream<Finding> check(Hearing hearing) {
        return Stream.of(
                        phrases(hearing),
                        Stream.of(greeting(hearing), optOut(hearing), figures(hearing), keys(hearing))
                                .flatMap(Optional::stream),
                        Stream.of(voicemail(hearing), disclosure(hearing), amount(hearing))
                                .flatMap(Optional::stream))
                .flatMap(each -> each);
    }

    private Stream<Finding> phrases(Hearing hearing) {
        return hearing.wording().stream()
                .flatMap(words -> SpeechRules.PHRASES.stream()
                        .filter(phrase -> phrase.language() == words.language())
                        .filter(phrase -> applies(phrase.when(), hearing))
                        .flatMap(phrase -> phrase.pattern()
                                .matcher(words.text())
                                .results()
                                .limit(1)
                                .map(match -> source.where(
                                        match.group(),
                                        phrase.rule(),
                                        "'" + match.group().strip() + "' must not be said here."))));
    }

    private boolean applies(SpeechRules.When when, Hearing hearing) {
        return switch (when) {
            case ALWAYS, PATIENT -> true;
            case BEFORE -> line.open();
            case NOT_COLLECTOR -> !collector(hearing);
        };
    }

    private Optional<Finding> greeting(Hearing hearing) {
        return !line.greets() || tellsCaller(hearing, hearing.beginning())
                ? Optional.empty()
                : whole(Rule.CALLER_NOT_TOLD, "The first line lacks the name or the number of the caller.");
    }

    private boolean tellsCaller(Hearing hearing, String said) {
        var caller = hearing.sample().facts().caller();
        return said.contains(SpokenName.business(caller.name(), language).orElse(caller.name()))
                && said.contains(SpokenTelephone.of(caller.number(), language));
    }

    private Optional<Finding> optOut(Hearing hearing) {
        return !line.greets() || hearing.keys().contains("9")
                ? Optional.empty()
                : whole(Rule.OPT_OUT_NOT_TOLD, "Key 9, which stops the calls, is not named.");
    }

    private Optional<Finding> figures(Hearing hearing) {
        var match = FIGURE.matcher(hearing.withoutKeys());
        return match.find()
                ? Optional.of(source.where(
                        match.group(), Rule.NOT_IN_WORDS, "'" + match.group() + "' is no key and not in words."))
                : Optional.empty();
    }

    private Optional<Finding> keys(Hearing hearing) {
        var named = hearing.keys();
        var heard = new HashSet<>(line.keys());
        heard.addAll(line.moreKeys());
        boolean each = Set.copyOf(named).size() == named.size();
        return each && named.containsAll(line.keys()) && heard.containsAll(named)
                ? Optional.empty()
                : whole(
                        Rule.OTHER_KEYS,
                        "The keys named are " + named + ", and those to be named " + line.keys() + ".");
    }

    private Optional<Finding> voicemail(Hearing hearing) {
        if (line != ReminderLine.VOICEMAIL) {
            return Optional.empty();
        }
        var more = hearing.wording().stream()
                .flatMap(words -> LimitedContent.more(words.text(), language, List.of("(name)")).stream())
                .findFirst()
                .map(word ->
                        source.where(word, Rule.VOICEMAIL_SAYS_MORE, "'" + word + "' is more than limited content."));
        return more.or(() -> tellsCaller(hearing, hearing.whole()) && tellsContact(hearing)
                ? Optional.empty()
                : whole(
                        Rule.VOICEMAIL_SAYS_LESS,
                        "The message lacks the business, the person to ask for or the number."));
    }

    private static boolean tellsContact(Hearing hearing) {
        return hearing.whole().contains(hearing.sample().facts().caller().contact());
    }

    private Optional<Finding> disclosure(Hearing hearing) {
        var said = hearing.whole().toLowerCase(Locale.ROOT);
        return line != ReminderLine.DISCLOSURE
                        || !collector(hearing)
                        || ShapeRules.DISCLOSED.stream()
                                .allMatch(pattern -> pattern.matcher(said).find())
                ? Optional.empty()
                : whole(Rule.DISCLOSURE_MISSING, "In third-party calls the line lacks the disclosure.");
    }

    private Optional<Finding> amount(Hearing hearing) {
        if (line != ReminderLine.BALANCE && !line.saysDay()) {
            return Optional.empty();
        }
        var amount = SpokenMoney.of(hearing.sample().facts().totalCents(), language);
        return hearing.whole().contains(amount) && line.saysDay() == hearing.saysDay()
                ? Optional.empty()
                : whole(Rule.AMOUNT_OR_DAY_MISSING, "The line lacks the amount or the day.");
    }

    private static boolean collector(Hearing hearing) {
        return hearing.sample().facts().caller().capacity() == Capacity.THIRD_PARTY;
    }

    private Optional<Finding> whole(Rule rule, String message) {
        return Optional.of(source.at(0, rule, message));
    }
}
