package io.claimline.gateway.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.alert.Alert;
import io.claimline.dialer.alert.AlertChange;
import io.claimline.dialer.alert.Level;
import io.claimline.dialer.alert.QuietTime;
import io.claimline.gateway.app.alerts.Notices.Event;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.store.alerts.NoticeSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-30T23:00:00Z");
    private static final QuietTime NIGHTS = new QuietTime(
            Set.of(DayOfWeek.values()), LocalTime.parse("22:00"), LocalTime.parse("06:00"), ZoneOffset.UTC);
    private static final NoticeSettings SETTINGS = new NoticeSettings(
            "notices",
            List.of("floor@example.org"),
            List.of(new NoticeSettings.Hook("https://example.org/hook", "key")),
            List.of(NIGHTS));

    private final Notices notices = new Notices(() -> SETTINGS);

    private static List<String> words(List<Notice> all) {
        return all.stream()
                .map(one -> (one.hook().isPresent() ? "hook " : "email ") + one.event())
                .toList();
    }

    private static Alert alert(Level level) {
        return Samples.alert("alert-1", level);
    }

    @Test
    void shouldTellEverybodyOfTheBeginningAndTheEnd() {
        assertThat(words(notices.of(new AlertChange.Raised(alert(Level.WARNING)), NOON)))
                .containsExactly("hook RAISED", "email RAISED");
        assertThat(words(notices.of(new AlertChange.Resolved(alert(Level.WARNING)), NOON)))
                .containsExactly("hook RESOLVED", "email RESOLVED");
    }

    @Test
    void shouldTellAfterwardsOfWhatAnotherGatewayHeldBackInTheSameQuietTime() {
        var at = Instant.parse("2026-11-30T22:30:00Z");
        var raised = Samples.alert("alert-1", Level.WARNING, at);
        notices.goOn(List.of(raised, Samples.alert("alert-2", Level.WARNING, NOON)), NIGHT);
        assertThat(notices.due(NIGHT)).isEmpty();
        assertThat(notices.due(Instant.parse("2026-12-01T06:00:00Z")))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.alert()).isEqualTo(raised));
    }

    @Test
    void shouldWriteNoMailWhenSomebodySeesToIt() {
        assertThat(words(notices.of(new AlertChange.Acknowledged(alert(Level.WARNING)), NOON)))
                .containsExactly("hook ACKNOWLEDGED");
    }

    @Test
    void shouldHoldWarningsBackWhileItIsQuietAndTellThemAfterwards() {
        assertThat(notices.of(new AlertChange.Raised(alert(Level.WARNING)), NIGHT))
                .isEmpty();
        assertThat(notices.due(NIGHT.plusSeconds(60))).isEmpty();
        assertThat(words(notices.due(NIGHT.plusSeconds(8 * 3600)))).containsExactly("hook RAISED", "email RAISED");
        assertThat(notices.due(NIGHT.plusSeconds(9 * 3600))).isEmpty();
    }

    @Test
    void shouldTellNobodyOfWhatBeganAndEndedWhileItWasQuiet() {
        notices.of(new AlertChange.Raised(alert(Level.WARNING)), NIGHT);
        assertThat(notices.of(new AlertChange.Resolved(alert(Level.WARNING)), NIGHT))
                .isEmpty();
        assertThat(notices.due(NIGHT.plusSeconds(8 * 3600))).isEmpty();
    }

    @Test
    void shouldTellNobodyLaterOfWhatSomebodyHasSeen() {
        notices.of(new AlertChange.Raised(alert(Level.WARNING)), NIGHT);
        notices.of(new AlertChange.Acknowledged(alert(Level.WARNING)), NIGHT);
        assertThat(notices.due(NIGHT.plusSeconds(8 * 3600))).isEmpty();
    }

    @Test
    void shouldTellOfCriticalAlertsAlways() {
        assertThat(words(notices.of(new AlertChange.Raised(alert(Level.CRITICAL)), NIGHT)))
                .containsExactly("hook RAISED", "email RAISED");
        notices.of(new AlertChange.Raised(alert(Level.WARNING)), NIGHT);
        assertThat(words(notices.of(new AlertChange.Escalated(alert(Level.CRITICAL)), NIGHT)))
                .containsExactly("hook ESCALATED", "email ESCALATED");
    }

    @Test
    void shouldNameEachNoticeAlikeHoweverOftenItIsMadeAndNoTwoAlike() {
        var raised = notices.of(new AlertChange.Raised(alert(Level.WARNING)), NOON);
        var again = notices.of(new AlertChange.Raised(alert(Level.WARNING)), NOON.plusSeconds(1));
        assertThat(raised.stream().map(Notice::key).toList())
                .isEqualTo(again.stream().map(Notice::key).toList());
        assertThat(raised.stream().map(Notice::key).distinct()).hasSize(2);
        assertThat(raised.getFirst().event()).isEqualTo(Event.RAISED);
    }
}
