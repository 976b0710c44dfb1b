package io.claimline.gateway.store.scripts;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class ScriptsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final String script = "payer.in-process-" + Samples.fresh();

    @Test
    void shouldKeepEveryVersionWithItsTextAndAuthor() {
        assertThat(await(scripts().add(version(1, "one\n${x} <#if>é")))).isTrue();
        assertThat(await(scripts().add(version(2, "two")))).isTrue();
        assertThat(await(scripts().versions(script)))
                .containsExactly(version(2, "two"), version(1, "one\n${x} <#if>é"));
        assertThat(await(scripts().version(script, 1))).contains(version(1, "one\n${x} <#if>é"));
        assertThat(await(scripts().version(script, 3))).isEmpty();
        assertThat(await(scripts().versions("other"))).isEmpty();
    }

    @Test
    void shouldNeverChangeAVersion() {
        await(scripts().add(version(1, "one")));
        assertThat(await(scripts().add(version(1, "changed")))).isFalse();
        assertThat(await(scripts().versions(script))).containsExactly(version(1, "one"));
    }

    @Test
    void shouldLetOneOfManyTakeANumber() {
        var taken = IntStream.range(0, 8)
                .mapToObj(i -> scripts().add(version(1, "writer " + i)))
                .toList();
        assertThat(taken.stream().filter(stage -> await(stage))).hasSize(1);
        assertThat(await(scripts().versions(script))).hasSize(1);
    }

    @Test
    void shouldTellTheLastActivationAndRememberThoseBefore() {
        assertThat(await(scripts().activate(activation(1, 4)))).isTrue();
        assertThat(await(scripts().activate(activation(2, 0)))).isTrue();
        assertThat(await(scripts().activate(activation(2, 3)))).isFalse();
        assertThat(await(scripts().active())).containsEntry(script, activation(2, 0));
        assertThat(await(scripts().activations(script))).containsExactly(activation(2, 0), activation(1, 4));
    }

    @Test
    void shouldTellTheLastOfMoreThanNineActivations() {
        IntStream.rangeClosed(1, 12).forEach(i -> await(scripts().activate(activation(i, i))));
        assertThat(await(scripts().active())).containsEntry(script, activation(12, 12));
    }

    @Test
    void shouldKeepOneDraftOfEachAuthor() {
        await(scripts().keep(draft("ana", "first")));
        await(scripts().keep(draft("ana", "second")));
        await(scripts().keep(draft("ben", "his")));
        assertThat(await(scripts().draft(script, "ana"))).contains(draft("ana", "second"));
        await(scripts().drop(script, "ana"));
        await(scripts().drop(script, "ana"));
        assertThat(await(scripts().draft(script, "ana"))).isEmpty();
        assertThat(await(scripts().draft(script, "ben"))).contains(draft("ben", "his"));
    }

    @Test
    void shouldRefuseNumbersThatAreNone() {
        assertThatThrownBy(() -> version(0, "x")).hasMessageContaining("version");
        assertThatThrownBy(() -> activation(0, 1)).hasMessageContaining("number");
    }

    private Scripts scripts() {
        return new Scripts(DATABASE.on(server));
    }

    private ScriptVersion version(int number, String source) {
        return new ScriptVersion(script, number, source, "super1", PinnedClock.START, "a comment");
    }

    private ScriptActivation activation(int number, int version) {
        return new ScriptActivation(script, number, version, "super1", PinnedClock.START);
    }

    private ScriptDraft draft(String author, String source) {
        return new ScriptDraft(script, author, 1, source, PinnedClock.START);
    }
}
