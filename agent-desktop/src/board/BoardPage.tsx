import { lazy, Suspense, useState } from "react";
import { Notices } from "../app/Notices";
import { useSessionGuard } from "../app/useSessionGuard";
import { useStream } from "../app/useStream";
import { CallBacksDialog } from "../day/CallBacksDialog";
import { MessagesDialog } from "../day/MessagesDialog";
import { WrapUpDialog } from "../day/WrapUpDialog";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { applyTheme, storedTheme } from "../design/theme";
import { ClockOffset, Elapsed } from "../design/time";
import { Brand } from "../session/Login";
import { type Api, Refusal } from "../wire/http";
import type { StreamState } from "../wire/stream";
import type { Timers } from "../wire/timers";
import type { BoardView, Session } from "../wire/types";
import { AgentsTable } from "./AgentsTable";
import { CallsTable } from "./CallsTable";
import { CampaignsTable } from "./CampaignsTable";
import { FloorCounts } from "./FloorCounts";
import { NewCampaignDialog } from "./NewCampaignDialog";
import { PaceDialog } from "./PaceDialog";

/** Apart from the rest: its editor is larger than the floor, and agents never open it. */
const ScriptsPage = lazy(() => import("../scripts/ScriptsPage"));

/** Apart as well: planned once in a while. */
const RemindersPage = lazy(() => import("../reminders/RemindersPage"));

/** Apart as well: opened now and then. */
const RecordingPolicyDialog = lazy(() => import("../recordings/RecordingPolicyDialog"));
const RecordingsDialog = lazy(() => import("../recordings/RecordingsDialog"));
const CallableDialog = lazy(() => import("../callable/CallableDialog"));

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
  const [page, setPage] = useState<"floor" | "scripts" | "reminders">("floor");
  useSessionGuard(api, state.link, onSignOut);

  async function order(id: string, what: "start" | "stop") {
    setPending(id);
    try {
      await api.campaign(id, what);
    } catch (error) {
      const text = error instanceof Refusal ? error.problem.detail : "The order did not reach the server. Try again.";
      store.dispatch({ type: "notice", at: Date.now(), level: "error", text });
    } finally {
      setPending(undefined);
    }
  }

  return (
    <ClockOffset value={state.clockOffsetMs}>
      <div className="board">
        <header className="board-bar">
          <Brand />
          <Links state={state} />
          <span className="who-name">{user.name}</span>
          <Button
            label="Reminders"
            tone="quiet"
            size="small"
            pressed={page === "reminders"}
            onPress={() => setPage(page === "reminders" ? "floor" : "reminders")}
          />
          <Button
            label="Scripts"
            tone="quiet"
            size="small"
            pressed={page === "scripts"}
            onPress={() => setPage(page === "scripts" ? "floor" : "scripts")}
          />
          <ThemeSwitch />
          <Button label="Sign out" tone="quiet" size="small" onPress={() => void onSignOut()} />
        </header>
        {state.link.name !== "open" && (
          <div className="strip level-error" role="alert">
            <span className="strip-text">
              <Icon name="warning" />
              Connection to the server lost. What you see may be old. Reconnecting.
            </span>
            <Button label="Reconnect now" size="small" onPress={reconnect} />
          </div>
        )}
        {page === "reminders" ? (
          <Suspense fallback={<p className="waiting">Opening the reminders</p>}>
            <RemindersPage api={api} campaigns={state.board?.campaigns ?? []} onClose={() => setPage("floor")} />
          </Suspense>
        ) : page === "scripts" ? (
          <Suspense fallback={<p className="waiting">Opening the scripts</p>}>
            <ScriptsPage api={api} onClose={() => setPage("floor")} />
          </Suspense>
        ) : state.board ? (
          <Floor api={api} board={state.board} pending={pending} onOrder={(id, what) => void order(id, what)} />
        ) : (
          <p className="waiting">Opening the board</p>
        )}
        <Notices notices={state.notices} onDismiss={(id) => store.dispatch({ type: "dismiss", id })} />
      </div>
    </ClockOffset>
  );
}

function Floor({
  api,
  board,
  pending,
  onOrder,
}: {
  api: Api;
  board: BoardView;
  pending: string | undefined;
  onOrder: (id: string, what: "start" | "stop") => void;
}) {
  const [paced, setPaced] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [askedId, setAsked] = useState<string>();
  const [wrappingId, setWrapping] = useState<string>();
  const [recordedId, setRecorded] = useState<string>();
  const [heardId, setHeard] = useState<string>();
  const [talking, setTalking] = useState(false);
  const [promising, setPromising] = useState(false);
  const wrapping = board.campaigns.find((campaign) => campaign.id === wrappingId);
  const recorded = board.campaigns.find((campaign) => campaign.id === recordedId);
  const asked = board.campaigns.find((campaign) => campaign.id === askedId);
  const open = board.campaigns.find((campaign) => campaign.id === paced);
  const campaigns = new Map(board.campaigns.map((campaign) => [campaign.id, campaign.name]));
  const agents = new Map(board.agents.map((agent) => [agent.id, agent.name]));
  return (
    <main className="floor">
      <FloorCounts board={board} />
      <CampaignsTable
        board={board}
        pending={pending}
        onOrder={onOrder}
        onPace={setPaced}
        onNew={() => setAdding(true)}
        onCallable={setAsked}
        onWrapUp={setWrapping}
        onRecording={setRecorded}
        onRecordings={setHeard}
        onMessages={() => setTalking(true)}
        onCallBacks={() => setPromising(true)}
      />
      {wrapping?.wrapUp && (
        <WrapUpDialog api={api} campaign={wrapping} limit={wrapping.wrapUp} onClose={() => setWrapping(undefined)} />
      )}
      {(recorded?.recording || heardId) && (
        <Suspense fallback={null}>
          {recorded?.recording && (
            <RecordingPolicyDialog
              api={api}
              campaign={recorded}
              policy={recorded.recording}
              onClose={() => setRecorded(undefined)}
            />
          )}
          {heardId && <RecordingsDialog api={api} campaignId={heardId} onClose={() => setHeard(undefined)} />}
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
      <div className="floor-halves">
        <AgentsTable board={board} campaigns={campaigns} />
        <CallsTable board={board} campaigns={campaigns} agents={agents} />
      </div>
    </main>
  );
}

function Links({ state }: { state: StreamState }) {
  const board = state.board;
  const up = board?.switch.connected;
  return (
    <ul className="health" aria-label="Health">
      {board && (
        <li className={up ? "" : "bad"}>
          <Icon name={up ? "call" : "warning"} />
          Switch: {board.switch.text} <Elapsed since={board.switch.since} />
        </li>
      )}
      {board && (
        <li>
          <Icon name="link" />
          {board.nodes.length === 1 ? "1 node" : `${board.nodes.length} nodes`}
          <span className="soft">
            {board.nodes.map((node) => (node.self ? `${node.id} (this)` : node.id)).join(", ")}
          </span>
        </li>
      )}
      <li className={state.rttMs === undefined ? "bad" : ""}>
        Server {state.rttMs === undefined ? "no answer" : `${Math.round(state.rttMs)} ms`}
      </li>
    </ul>
  );
}

function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  function change() {
    const next = theme === "dark" ? "light" : "dark";
    applyTheme(next);
    setTheme(next);
  }
  return <Button label={theme === "dark" ? "Light theme" : "Dark theme"} tone="quiet" size="small" onPress={change} />;
}
