package io.claimline.dialer.reminder;

import io.claimline.dialer.dialogue.OnRecord;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Sound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Briefs for tests. Each sound is named by language and line, so that a test reads off a prompt what was said. */
public record Briefs(
        OnRecord person,
        LocalDate today,
        LocalDate lastPromise,
        Set<LinkWay> links,
        boolean judges,
        boolean leavesMessage,
        boolean collects,
        Set<Language> languages) {
    /** The date of birth on file, as it is keyed. */
    public static final String BIRTH_DATE = "04091971";

    /** The ZIP code on file. */
    public static final String ZIP = "62704";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String DAY = "-on-";

    /** Of a collector for others whose calls judge, leave messages, and can send links by text. */
    public static Briefs usual() {
        var person = new OnRecord(LocalDate.of(1971, 4, 9), ZIP);
        return new Briefs(
                person,
                TODAY,
                TODAY.plusDays(30),
                Set.of(LinkWay.TEXT),
                true,
                true,
                true,
                EnumSet.allOf(Language.class));
    }

    public Briefs withoutBirthDate() {
        return new Briefs(
                new OnRecord(null, ZIP), today, lastPromise, links, judges, leavesMessage, collects, languages);
    }

    public Briefs on(LocalDate day, LocalDate last) {
        return new Briefs(person, day, last, links, judges, leavesMessage, collects, languages);
    }

    public Briefs withLinks(Set<LinkWay> ways) {
        return new Briefs(person, today, lastPromise, ways, judges, leavesMessage, collects, languages);
    }

    public Briefs withoutJudging() {
        return new Briefs(person, today, lastPromise, links, false, leavesMessage, collects, languages);
    }

    public Briefs withoutMessage() {
        return new Briefs(person, today, lastPromise, links, judges, false, collects, languages);
    }

    /** Of a practice that calls for itself. */
    public Briefs ofThePractice() {
        return new Briefs(person, today, lastPromise, links, judges, leavesMessage, false, languages);
    }

    public Briefs inEnglishOnly() {
        return new Briefs(person, today, lastPromise, links, judges, leavesMessage, collects, Set.of(Language.ENGLISH));
    }

    public Brief brief() {
        return opening(new Brief.Opens.WeCall(judges, leavesMessage));
    }

    /** Of a person who calls back. */
    public Brief calledBy() {
        return opening(new Brief.Opens.WeAreCalled());
    }

    private Brief opening(Brief.Opens opens) {
        var account = new Brief.Account(person, 12_345, today, lastPromise, links);
        return new Brief("recording", account, opens, Language.ENGLISH, voice());
    }

    /** Of somebody who calls and whom nobody knows. */
    public Brief calledByStranger() {
        return new Brief("recording", null, new Brief.Opens.WeAreCalled(), Language.ENGLISH, voice());
    }

    /** Of one of these people, who are on record so; the first is {@code person-0}. */
    public Brief calledByOneOf(OnRecord... people) {
        var among = new ArrayList<Brief.Candidate>();
        for (var one : people) {
            var account = new Brief.Account(one, 12_345, today, lastPromise, links);
            among.add(new Brief.Candidate("person-" + among.size(), account, voice()));
        }
        return new Brief("recording", null, new Brief.Opens.WeAreCalled(), Language.ENGLISH, voice(), among);
    }

    /** Of somebody who calls and whom nobody knows, where no agents are sought for such. */
    public Brief calledByStrangerWithoutAgents() {
        return new Brief("recording", null, new Brief.Opens.WeAreCalled(false), Language.ENGLISH, voice());
    }

    public Voice voice() {
        return new Voice(each(this::lines), each(this::days));
    }

    private <T> Map<Language, T> each(Function<Language, T> of) {
        return languages.stream().collect(Collectors.toMap(Function.identity(), of));
    }

    private Map<Line, List<Sound>> lines(Language language) {
        var lines = new EnumMap<Line, List<Sound>>(Line.class);
        for (var line : Line.values()) {
            var sound = new Sound(
                    language.code() + "-" + line.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            lines.put(
                    line,
                    switch (line) {
                        case DISCLOSURE -> collects ? List.of(sound) : List.of();
                        case CONFIRM_PROMISE, PROMISE_KEPT -> List.of(sound, Voice.DAY);
                        default -> List.of(sound);
                    });
        }
        return lines;
    }

    private Map<LocalDate, Sound> days(Language language) {
        var days = new HashMap<LocalDate, Sound>();
        today.datesUntil(lastPromise.plusDays(1)).forEach(day -> days.put(day, new Sound(language.code() + DAY + day)));
        return days;
    }

    /** The lines of a prompt, in order. */
    public static List<Line> lines(Prompt prompt) {
        return prompt.sounds().stream()
                .map(Sound::name)
                .filter(name -> !name.contains(DAY))
                .map(name -> Line.valueOf(name.substring(name.indexOf('-') + 1)
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')))
                .toList();
    }

    /** The days of a prompt, in order. */
    static List<LocalDate> days(Prompt prompt) {
        return prompt.sounds().stream()
                .map(Sound::name)
                .filter(name -> name.contains(DAY))
                .map(name -> LocalDate.parse(name.substring(name.indexOf(DAY) + DAY.length())))
                .toList();
    }

    /** The codes of the languages of a prompt. */
    static Set<String> codes(Prompt prompt) {
        return prompt.sounds().stream()
                .map(sound -> sound.name().substring(0, 2))
                .collect(Collectors.toSet());
    }
}
