package io.claimline.gateway.store.alerts;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertRule;
import io.claimline.dialer.alert.Figure;
import io.claimline.dialer.alert.Level;
import io.claimline.dialer.alert.QuietTime;
import io.claimline.dialer.alert.Subject;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class AlertsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final String campaign = "campaign-" + Samples.fresh();

    private Alerts alerts() {
        return new Alerts(DATABASE.on(server));
    }

    private Alert alert(String id, Alert.State state, Instant at) {
        var over = state == Alert.State.RESOLVED;
        return new Alert(
                campaign + id,
                "oldest-wait",
                Figure.OLDEST_WAIT,
                new Subject(Subject.Kind.CAMPAIGN, campaign, "North"),
                Level.WARNING,
                state,
                12.5,
                10,
                at,
                at,
                state == Alert.State.FIRING ? null : "Kim",
                state == Alert.State.FIRING ? null : at,
                over ? at : null);
    }

    private Alerts.Search of(Alert.State state) {
        return new Alerts.Search(state, null, campaign, null, null);
    }

    @Test
    void shouldFindAlertsByStateSubjectAndTimeLatestFirst() {
        var first = alert("1", Alert.State.RESOLVED, PinnedClock.START);
        var second = alert("2", Alert.State.FIRING, PinnedClock.START.plusSeconds(60));
        await(alerts().keep(first));
        await(alerts().keep(second));
        var all = new Alerts.Search(null, Figure.OLDEST_WAIT, campaign, null, null);
        assertThat(await(alerts().search(all, 10))).containsExactly(second, first);
        assertThat(await(alerts().search(all, 1))).containsExactly(second);
        assertThat(await(alerts().search(of(Alert.State.FIRING), 10))).containsExactly(second);
        var early = new Alerts.Search(null, null, campaign, PinnedClock.START, PinnedClock.START.plusSeconds(60));
        assertThat(await(alerts().search(early, 10))).containsExactly(first);
        assertThat(await(alerts().open())).contains(second).doesNotContain(first);
    }

    @Test
    void shouldKeepWhatBecameOfAnAlert() {
        await(alerts().keep(alert("1", Alert.State.FIRING, PinnedClock.START)));
        await(alerts().keep(alert("1", Alert.State.ACKNOWLEDGED, PinnedClock.START)));
        assertThat(await(alerts().search(of(Alert.State.ACKNOWLEDGED), 10))).hasSize(1);
        assertThat(await(alerts().search(of(Alert.State.FIRING), 10))).isEmpty();
    }

    @Test
    void shouldKeepAndForgetRules() {
        var rule = new AlertRule(
                "oldest-wait:" + campaign,
                Figure.OLDEST_WAIT,
                campaign,
                true,
                null,
                20.0,
                1.5,
                Duration.ofSeconds(5),
                Duration.ZERO);
        await(alerts().keep(rule));
        assertThat(await(alerts().rules())).contains(rule);
        assertThat(await(alerts().forget(rule.id()))).isTrue();
        assertThat(await(alerts().forget(rule.id()))).isFalse();
        assertThat(await(alerts().rules())).doesNotContain(rule);
    }

    @Test
    void shouldKeepWhoIsTold() {
        var settings = new NoticeSettings(
                NoticeSettings.NOBODY.id(),
                List.of("floor@example.org"),
                List.of(new NoticeSettings.Hook("https://example.org/hook", "key")),
                List.of(new QuietTime(
                        Set.of(DayOfWeek.SATURDAY),
                        LocalTime.parse("22:00"),
                        LocalTime.parse("06:30"),
                        ZoneId.of("America/Chicago"))));
        await(alerts().keep(settings));
        assertThat(await(alerts().settings())).isEqualTo(settings);
    }
}
