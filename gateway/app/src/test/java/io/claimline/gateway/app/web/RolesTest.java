package io.claimline.gateway.app.web;

import static io.claimline.gateway.app.web.GatewayUnderTest.await;
import static io.claimline.gateway.app.web.GatewayUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.security.Role;
import io.claimline.gateway.app.web.GatewayUnderTest.Browser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route of the contract, asked by every role. The table is written out here, so that a change of the contract is seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final String DESK =
            "deskDraft getDesk getScriptStep deskJoin deskLeave deskHeadset deskReady deskBreak deskDial deskSkip"
                    + " deskHold deskResume deskMute deskUnmute deskRecord deskPauseRecording deskDigits deskHangUp"
                    + " deskExtend deskOutcome deskVerify deskFindCaller deskLinkCaller deskCopied deskDialOther"
                    + " deskInvite deskSwap deskConference deskDropGuest deskHandOver deskLeaveMessage deskPark deskTake"
                    + " deskGuests getDay getPlan readMessage"
                    + " listMyEvaluations getMyEvaluation acknowledgeEvaluation disputeEvaluation listenToMyEvaluation getMySound";
    private static final String FLOOR =
            "getBoard createCampaign startCampaign stopCampaign fillWorklist getPacing setPacing askWhatIf listClaims"
                    + " searchClaims getClaim getClaimHistory importFile getStatus listScripts getScriptGuide getScript"
                    + " getScriptVersion keepScriptDraft dropScriptDraft previewScript createScriptVersion activateScript"
                    + " listOutcomes listMessages sendMessage listCallBacks setWrapUp setRecording listRecordings"
                    + " listenToRecording getSound holdRecording addLedgerEntry searchLedger exportLedger importLedger"
                    + " getCallable listWorkItems explainWorkItem tellAnswerChances listStrategies addStrategy"
                    + " listReminders planReminders previewReminders setReminderState planNow enrolAccounts"
                    + " getReminderReport listReminderCalls listPreviewAccounts exportPreviewAccounts"
                    + " listPatientMessages retryPatientMessage cancelPatientMessage listTasks answerTask closeTask"
                    + " listPayments getGuarantor importGuarantors playTask getLetters handOverLetters getLetterFile"
                    + " getSchedule setSchedule dropSchedule getCallTaker chooseCallTaker dropCallTaker explainHolding"
                    + " listTakenOut endCall getCallLine orderAgent moveAgent getAgentSkills setAgentSkills orderWorkItem"
                    + " listCallsOfWorkItem readyToMonitor monitorAgent changeMonitoring takeCallOver endMonitoring listAlerts"
                    + " acknowledgeAlert listAlertRules setAlertRule resetAlertRule exportReport listReportCalls"
                    + " listReportSchedules addReportSchedule setReportRecipients"
                    + " removeReportSchedule listTeams putTeam removeTeam"
                    + " listScorecardTemplates tryScorecard listScorecards addScorecard getScorecard keepScorecardDraft"
                    + " publishScorecard retireScorecard listQualityCalls getQualityCall listEvaluations"
                    + " startEvaluation getEvaluation keepEvaluationDraft dropEvaluation releaseEvaluation"
                    + " correctEvaluation decideDispute listQualityTasks assignQualityTask dropQualityTask"
                    + " listSamplingRules setSamplingRule removeSamplingRule previewSamplingRule listCalibrations"
                    + " addCalibration getCalibration keepCalibrationAnswers closeCalibration getQualityTrends"
                    + " exportQualityTrends";
    private static final String ALL =
            "getPhone sip getSession signOut lockSession unlockSession events listCampaigns getOutcomeDefinition"
                    + " moveCallBack sendPatientMessage putGuarantor getReport getReportDefinitions getQualitySettings";
    private static final String ADMIN =
            "searchAudit exportAudit verifyAudit getAuditHeads getAlertNotices setAlertNotices testAlertNotices"
                    + " downloadRecording eraseRecording rebuildReports";
    private static final String ANYONE = "signIn live ready";

    private final GatewayUnderTest gateway = new GatewayUnderTest();
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);

    record Route(String id, HttpMethod method, String path) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Route> routes() {
        var routes = new ArrayList<Route>();
        Contract.raw()
                .getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .forEach(method -> routes.add(new Route(
                                ((JsonObject) method.getValue()).getString("operationId"),
                                HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey().replaceAll("\\{[^}]+}", "x1234567")))));
        return routes.stream();
    }

    @BeforeAll
    void signIn() {
        for (var role : Role.values()) {
            browsers.put(role, gateway.signIn(role));
        }
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void shouldKnowEveryRouteOfTheContract() {
        assertThat(routes().map(Route::id))
                .containsExactlyInAnyOrder((DESK + " " + FLOOR + " " + ADMIN + " " + ALL + " " + ANYONE).split(" "));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldLetOnlyTheRolesOfTheTableThrough(Route route) {
        for (var role : Role.values()) {
            // Signing out and locking would end the session that the other routes need, or close it.
            var browser = List.of("signOut", "lockSession").contains(route.id()) ? gateway.signIn(role) : browser(role);
            var answer = ask(route, Optional.of(browser));
            if (allowed(route.id()).contains(role)) {
                assertThat(answer.statusCode()).as("%s as %s", route, role).isNotIn(REFUSED);
            } else {
                assertThat(answer.statusCode()).as("%s as %s", route, role).isEqualTo(403);
                assertThat(json(answer).getString("detail")).contains(role.wire());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldLetNobodyThroughWhoIsNotSignedIn(Route route) {
        var answer = ask(route, Optional.empty());
        if (List.of(ANYONE.split(" ")).contains(route.id())) {
            assertThat(answer.statusCode()).isNotIn(REFUSED);
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldRefuseUnsafeRequestsWithoutTheTokenOfTheSession(Route route) {
        if (route.method().equals(HttpMethod.GET) || route.id().equals("signIn")) {
            return;
        }
        var role = allowed(route.id()).iterator().next();
        var browser = browser(role);
        var other = gateway.signIn(role);
        assertThat(ask(route, Optional.of(new Browser(browser.cookie(), ""))).statusCode())
                .isEqualTo(403);
        assertThat(ask(route, Optional.of(new Browser(browser.cookie(), other.csrf())))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldRefuseRequestsFromPagesOfOtherSites() {
        var browser = browser(Role.SUPERVISOR);
        for (var origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
            var answer = await(gateway.http
                    .get(gateway.port(), "127.0.0.1", "/api/v1/board")
                    .putHeader("Cookie", browser.cookie())
                    .putHeader("Origin", origin)
                    .send());
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
    }

    private Browser browser(Role role) {
        return Objects.requireNonNull(browsers.get(role));
    }

    private static Set<Role> allowed(String id) {
        if (List.of(DESK.split(" ")).contains(id)) {
            return Set.of(Role.AGENT);
        }
        if (List.of(ADMIN.split(" ")).contains(id)) {
            return Set.of(Role.ADMIN);
        }
        return List.of(FLOOR.split(" ")).contains(id) ? Set.of(Role.SUPERVISOR, Role.ADMIN) : Set.of(Role.values());
    }

    private HttpResponse<Buffer> ask(Route route, Optional<Browser> browser) {
        HttpRequest<Buffer> request = gateway.http.request(route.method(), gateway.port(), "127.0.0.1", route.path());
        browser.ifPresent(b -> request.putHeader("Cookie", b.cookie()).putHeader("X-CSRF-Token", b.csrf()));
        return await(request.putHeader("Content-Type", "application/json").sendBuffer(Buffer.buffer("{}")));
    }
}
