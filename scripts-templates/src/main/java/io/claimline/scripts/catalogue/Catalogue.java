package io.claimline.scripts.catalogue;

import io.claimline.scripts.call.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every script there is. */
public final class Catalogue {
    private static final List<Script> ALL = Stream.concat(PayerScripts.all().stream(), PatientScripts.all().stream())
            .toList();

    private static final Map<String, Edition> EDITIONS = ALL.stream()
            .flatMap(script -> script.languages().stream().map(language -> new Edition(script, language)))
            .collect(Collectors.toUnmodifiableMap(Edition::id, Function.identity()));

    private Catalogue() {}

    /** All, in the order in which a call meets them. */
    public static List<Script> all() {
        return ALL;
    }

    /** Those for one audience. */
    public static List<Script> of(Audience audience) {
        return ALL.stream().filter(script -> script.audience() == audience).toList();
    }

    /** Every script in every language it exists in. */
    public static List<Edition> editions() {
        return ALL.stream()
                .flatMap(script -> script.languages().stream().map(language -> new Edition(script, language)))
                .toList();
    }

    /** The edition of that id. */
    public static Optional<Edition> edition(String id) {
        return Optional.ofNullable(EDITIONS.get(id));
    }

    /** The script of that name for the audience. */
    public static Optional<Script> find(Audience audience, String name) {
        return ALL.stream()
                .filter(script -> script.audience() == audience && script.name().equals(name))
                .findFirst();
    }
}
