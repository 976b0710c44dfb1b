import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { Act } from "../acts/ActDialogs";
import { AlertStrip } from "../alerts/AlertStrip";
import { useAlertSound } from "../alerts/useAlertSound";
import { Notices } from "../app/Notices";
import { useSessionGuard } from "../app/useSessionGuard";
import { useStream } from "../app/useStream";
import { CallBacksDialog } from "../day/CallBacksDialog";
import { MessagesDialog } from "../day/MessagesDialog";
import { WrapUpDialog } from "../day/WrapUpDialog";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { ClockOffset } from "../design/time";
import { ListenDialog } from "../monitor/ListenDialog";
import { MonitorBar } from "../monitor/MonitorBar";
import { useMonitoring } from "../monitor/useMonitoring";
import { TasksDialog } from "../tasks/TasksDialog";
import { type Api, Refusal } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { AgentRow, BoardView, CallRow, Session } from "../wire/types";
import { AgentsTable } from "./AgentsTable";
import { Around, type AroundName } from "./Around";
import { BoardBar } from "./BoardBar";
import { BoardRail } from "./BoardRail";
import { CampaignsTable } from "./CampaignsTable";
import { FloorCounts } from "./FloorCounts";
import { levelsOf } from "./levels";
import { NewCampaignDialog } from "./NewCampaignDialog";
import { PaceDialog } from "./PaceDialog";
import { OpenCall, OpenPage, PAGES } from "./pages";
import { ViewBar } from "./ViewBar";
import { agentShown, callShown, EVERYTHING } from "./views";
import { Wall } from "./Wall";
import "./live.css";

/** Apart from the rest: opened now and then. */
const RecordingPolicyDialog = lazy(() => import("../recordings/RecordingPolicyDialog"));
const StrangersDialog = lazy(() => import("../strangers/StrangersDialog"));
const CallableDialog = lazy(() => import("../callable/CallableDialog"));
const ActDialogs = lazy(() => import("../acts/ActDialogs"));
const CallDialog = lazy(() => import("../acts/CallDialog"));
const NOBODY = new Map<string, string>();

interface Props {
  api: Api;
  timers: Timers;
  user: Session["user"];
  onSignOut: () => Promise<void>;
}

/** The floor, pushed: what every agent, call and campaign is doing now. */
export function BoardPage({ api, timers, user, onSignOut }: Props) {
  const { state, store, reconnect } = useStream("board", timers);
  const [pending, setPending] = useState<string>();
  const [page, setPage] = useState<string>();
  const [subject, setSubject] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [listening, setListening] = useState<AgentRow>();
  const [wall, setWall] = useState(location.hash === "#wall");
  useWallKey(() => setWall(true));
  const open = PAGES.find(({ id }) => id === page);
  const own = state.board?.monitors.find(({ id }) => id === user.id);
  const monitoring = useMonitoring(api, timers, own);
  const sound = useAlertSound(state.board?.alerts);
  useSessionGuard(api, state.link, onSignOut);

  const [call, setCall] = useState<{ id: string; party?: string }>();
  const openOn = useCallback((id: string, on: string | undefined) => {
    setCall(undefined);
    setPage(id);
    setSubject(on);
  }, []);
  const turn = (id: string | undefined) => {
    setPage(id);
    setSubject(undefined);
  };

  /** Resolves with the reason when there is nothing to dial. */
  async function start(id: string): Promise<string | undefined> {
    setPending(id);
    try {
      await api.acts.start(id, false);
    } catch (error) {
      if (error instanceof Refusal && error.problem.status === 409) {
        return error.problem.detail;
      }
      const text = error instanceof Refusal ? error.problem.detail : "The order did not reach the server. Try again.";
      store.dispatch({ type: "notice", at: Date.now(), level: "error", text });
    } finally {
      setPending(undefined);
    }
    return undefined;
  }

  return (
    <ClockOffset value={state.clockOffsetMs}>
      <OpenPage value={openOn}>
        <div className="board">
          <BoardBar
            state={state}
            user={user}
            sound={sound}
            onAlerts={() => turn("alerts")}
            onSignOut={() => void onSignOut()}
          />
          {state.link.name !== "open" && (
            <div className="strip level-error" role="alert">
              <span className="strip-text">
                <Icon name="warning" />
                Connection to the server lost. What you see may be old. Reconnecting.
              </span>
              <Button label="Reconnect now" size="small" onPress={reconnect} />
            </div>
          )}
          {wall && state.board && (
            <Wall
              board={state.board}
              lost={state.link.name !== "open"}
              mute={sound.ears === "blocked"}
              onClose={() => setWall(false)}
            />
          )}
          <div className="board-body">
            <BoardRail
              role={user.role}
              page={page}
              alerts={state.board?.alerts ?? []}
              onPage={turn}
              onQuestions={() => setAsking(true)}
              onWall={() => setWall(true)}
            />
            <div className="board-open">
              {open ? (
                <Suspense fallback={<p className="waiting">Opening: {open.label}</p>}>
                  <OpenCall value={setCall}>
                    <open.Page
                      api={api}
                      campaigns={state.board?.campaigns ?? []}
                      agents={state.board?.agents ?? []}
                      role={user.role}
                      user={user.id}
                      subject={subject}
                      onClose={() => turn(undefined)}
                    />
                  </OpenCall>
                </Suspense>
              ) : state.board ? (
                <Floor
                  api={api}
                  board={state.board}
                  user={user.id}
                  pending={pending}
                  onAlerts={() => turn("alerts")}
                  onProblem={(text) => store.dispatch({ type: "notice", at: Date.now(), level: "error", text })}
                  onStart={start}
                  onListen={setListening}
                />
              ) : (
                <p className="waiting">Opening the board</p>
              )}
            </div>
          </div>
          {call && (
            <Suspense fallback={null}>
              <CallDialog api={api} call={call} agents={NOBODY} onClose={() => setCall(undefined)} />
            </Suspense>
          )}
          {asking && <TasksDialog api={api} onClose={() => setAsking(false)} />}
          {listening && (
            <ListenDialog
              agent={listening}
              onReady={monitoring.ready}
              onListen={monitoring.listen}
              onClose={() => {
                monitoring.standDown();
                setListening(undefined);
              }}
            />
          )}
          {own && state.board && (
            <MonitorBar
              api={api}
              own={own}
              agent={state.board.agents.find(({ id }) => id === own.agentId)?.name ?? own.agentId}
              onCall={state.board.agents.some(({ id, callId }) => id === own.agentId && callId !== undefined)}
              onProblem={(text) => store.dispatch({ type: "notice", at: Date.now(), level: "error", text })}
            />
          )}
          <Notices notices={state.notices} onDismiss={(id) => store.dispatch({ type: "dismiss", id })} />
        </div>
      </OpenPage>
    </ClockOffset>
  );
}

/** W shows the wall, unless something is being written. */
function useWallKey(onWall: () => void) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const writes = target.closest("input, select, textarea, dialog, [contenteditable]") !== null;
      if (event.key.toLowerCase() === "w" && !writes && !event.ctrlKey && !event.metaKey && !event.altKey) {
        onWall();
      }
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  });
}

function Floor({
  api,
  board,
  user,
  pending,
  onAlerts,
  onProblem,
  onStart,
  onListen,
}: {
  api: Api;
  board: BoardView;
  user: string;
  pending: string | undefined;
  onAlerts: () => void;
  onProblem: (text: string) => void;
  onStart: (id: string) => Promise<string | undefined>;
  onListen: (agent: AgentRow) => void;
}) {
  const [paced, setPaced] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [askedId, setAsked] = useState<string>();
  const [wrappingId, setWrapping] = useState<string>();
  const [recordedId, setRecorded] = useState<string>();
  const [calledId, setCalled] = useState<string>();
  const [talking, setTalking] = useState(false);
  const [promising, setPromising] = useState(false);
  const [act, setAct] = useState<Act>();
  // Kept, so that a row is drawn again only when it changes.
  const orderAgent = useCallback(({ id, name }: AgentRow) => setAct({ kind: "agent", id, name }), []);
  const openCall = useCallback(({ id, party }: CallRow) => setAct({ kind: "call", id, party }), []);
  const wrapping = board.campaigns.find((campaign) => campaign.id === wrappingId);
  const recorded = board.campaigns.find((campaign) => campaign.id === recordedId);
  const called = board.campaigns.find((campaign) => campaign.id === calledId);
  const asked = board.campaigns.find((campaign) => campaign.id === askedId);
  const open = board.campaigns.find((campaign) => campaign.id === paced);
  const campaigns = new Map(board.campaigns.map((campaign) => [campaign.id, campaign.name]));
  const agents = new Map(board.agents.map((agent) => [agent.id, agent.name]));
  async function start(id: string) {
    const refused = await onStart(id);
    if (refused) {
      setAct({ kind: "fill", id, refused });
    }
  }
  const [filter, setFilter] = useState(EVERYTHING);
  const [around, setAround] = useState<AroundName>("calls");
  return (
    <main className="floor">
      <FloorCounts board={board} />
      <AlertStrip api={api} alerts={board.alerts} onMore={onAlerts} onProblem={onProblem} />
      <CampaignsTable
        board={board}
        pending={pending}
        onOrder={(id, what) => (what === "stop" ? setAct({ kind: "stop", id }) : void start(id))}
        onPace={setPaced}
        onNew={() => setAdding(true)}
        onCallable={setAsked}
        onHolding={(id) => setAct({ kind: "holding", id })}
        onFill={(id) => setAct({ kind: "fill", id })}
        onSchedule={(id) => setAct({ kind: "schedule", id })}
        onWrapUp={setWrapping}
        onRecording={setRecorded}
        onStrangers={setCalled}
        onMessages={() => setTalking(true)}
        onCallBacks={() => setPromising(true)}
      />
      {wrapping?.wrapUp && (
        <WrapUpDialog api={api} campaign={wrapping} limit={wrapping.wrapUp} onClose={() => setWrapping(undefined)} />
      )}
      {recorded?.recording && (
        <Suspense fallback={null}>
          <RecordingPolicyDialog
            api={api}
            campaign={recorded}
            policy={recorded.recording}
            onClose={() => setRecorded(undefined)}
          />
        </Suspense>
      )}
      {called && (
        <Suspense fallback={null}>
          <StrangersDialog api={api} board={board} campaign={called} onClose={() => setCalled(undefined)} />
        </Suspense>
      )}
      {asked && (
        <Suspense fallback={null}>
          <CallableDialog api={api} campaign={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {talking && <MessagesDialog api={api} board={board} onClose={() => setTalking(false)} />}
      {promising && <CallBacksDialog api={api} board={board} onClose={() => setPromising(false)} />}
      {open?.pacing && (
        <PaceDialog api={api} campaign={open} pacing={open.pacing} onClose={() => setPaced(undefined)} />
      )}
      {adding && <NewCampaignDialog api={api} onClose={() => setAdding(false)} />}
      <ViewBar user={user} campaigns={board.campaigns} filter={filter} onFilter={setFilter} />
      <div className="floor-halves">
        <AgentsTable
          board={board}
          agents={board.agents.filter((agent) => agentShown(agent, filter))}
          campaigns={campaigns}
          onListen={onListen}
          onOrder={orderAgent}
        />
        <Around
          board={board}
          calls={board.calls.filter((call) => callShown(call, filter, agents.get(call.agentId ?? "") ?? ""))}
          campaigns={campaigns}
          agents={agents}
          levels={levelsOf(board.alerts)}
          onOpen={openCall}
          shown={around}
          onShow={setAround}
        />
      </div>
      {act && (
        <Suspense fallback={null}>
          <ActDialogs api={api} board={board} act={act} onClose={() => setAct(undefined)} />
        </Suspense>
      )}
    </main>
  );
}
