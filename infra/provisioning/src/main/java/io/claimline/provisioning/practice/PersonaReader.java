package io.claimline.provisioning.practice;

import com.typesafe.config.ConfigFactory;
import io.claimline.provisioning.practice.Persona.Question;
import io.claimline.provisioning.practice.Persona.Representative;
import io.claimline.provisioning.section.Section;
import java.util.List;
import java.util.Set;

/** Reads personas, holding every prompt they name against those that exist. */
final class PersonaReader {
    private final Set<String> prompts;

    PersonaReader(Set<String> prompts) {
        this.prompts = prompts;
    }

    Persona read(String name, Section s) {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw s.problem(
                    "kind", "belongs to a persona with an unusable name", "Use lower-case letters, digits, dashes");
        }
        var persona = switch (s.oneOf("kind", "patient", "machine", "refusal", "payer", "tone", "dialogue")) {
            case "patient" ->
                new Persona.Patient(
                        name,
                        draw(s, "ring"),
                        draw(s, "talk"),
                        draw(s, "pause"),
                        prompts(s, "greetings"),
                        prompts(s, "replies"));
            case "machine" -> new Persona.Machine(name, draw(s, "ring"), prompts(s, "greetings"), draw(s, "record"));
            case "refusal" -> refusal(name, s);
            case "payer" -> payer(name, s);
            case "dialogue" -> dialogue(name, s);
            default -> new Persona.Tone(name, draw(s, "ring"), draw(s, "stay"));
        };
        s.finish();
        return persona;
    }

    private Persona refusal(String name, Section s) {
        return new Persona.Refusal(
                name,
                draw(s, "after"),
                s.number("sip", 400, 699),
                s.flag("ringing"),
                s.has("tones") ? s.oneOf("tones", "sit-vacant", "sit-intercept", "sit-reorder", "sit-no-circuit") : "");
    }

    private Persona payer(String name, Section s) {
        return new Persona.Payer(
                name,
                draw(s, "ring"),
                s.sections("steps").stream().map(this::question).toList(),
                prompt(s, "retry"),
                prompt(s, "failure"),
                draw(s, "hold"),
                (int) Math.max(1, s.seconds("announce-every")),
                prompts(s, "announcements"),
                s.share("lost-share"),
                representative(s.section("representative")));
    }

    private Persona dialogue(String name, Section s) {
        var knows = s.has("knows") ? s.section("knows") : new Section(s.path() + ".knows", ConfigFactory.empty());
        var deeds = new DeedReader(knows, (key, prompt) -> known(s, key, prompt));
        return new Persona.Dialogue(
                name,
                draw(s, "ring"),
                deeds.read(s.sections("script")),
                draw(s, "stay"),
                s.has("heard") && s.flag("heard"));
    }

    private Question question(Section s) {
        int digits = s.numberOr("digits", 0, 30, 0);
        var question = digits == 0
                ? new Question(prompt(s, "prompt"), 0, 0, 0, "")
                : new Question(
                        prompt(s, "prompt"),
                        digits,
                        (int) Math.max(1, s.seconds("wait")),
                        s.number("tries", 1, 9),
                        pattern(s));
        s.finish();
        return question;
    }

    private static String pattern(Section s) {
        var pattern = s.text("pattern");
        if (!pattern.matches("[-\\[\\]()0-9*#^$+?.|{},]+")) {
            throw s.problem(
                    "pattern",
                    "is \"" + pattern + "\"",
                    "Use digits and the signs [ ] ( ) { } , - * # + ? . | ^ $ only");
        }
        return pattern;
    }

    private Representative representative(Section s) {
        var person =
                new Representative(draw(s, "talk"), draw(s, "pause"), prompts(s, "greetings"), prompts(s, "replies"));
        s.finish();
        return person;
    }

    private static Draw draw(Section s, String key) {
        return Draw.of(s, key);
    }

    private List<String> prompts(Section s, String key) {
        var names = s.texts(key);
        names.forEach(name -> known(s, key, name));
        if (names.isEmpty() || names.size() > Draw.SIDE) {
            throw s.problem(key, "lists " + names.size() + " prompts", "List 1 to " + Draw.SIDE);
        }
        return names;
    }

    private String prompt(Section s, String key) {
        return known(s, key, s.text(key));
    }

    private String known(Section s, String key, String name) {
        if (!prompts.contains(name)) {
            throw s.problem(
                    key, "names the prompt \"" + name + "\", which is not declared", "Declare it under prompts");
        }
        return name;
    }
}
