import { lazy, Suspense, useEffect, useState } from "react";
import { GuestStage } from "../company/GuestStage";
import { ParkedCalls } from "../company/ParkedCalls";
import { PeoplePanel } from "../company/PeoplePanel";
import { DayPanel } from "../day/DayPanel";
import { OutcomePanel } from "../outcome/OutcomePanel";
import { HeadsetDialog } from "../phone/HeadsetDialog";
import { painted } from "../phone/probe";
import { useCopyAudit } from "../privacy/copies";
import { busyWithCall } from "../quality/mine/busy";
import { CallBar } from "./CallBar";
import { useDesk } from "./context";
import { DtmfPad } from "./DtmfPad";
import { ScriptPanel } from "./ScriptPanel";
import { Stage } from "./Stage";
import { StartPanel } from "./StartPanel";
import { StatusStrip } from "./StatusStrip";
import { useDeskKeys } from "./useDeskKeys";
import { WorkMain } from "./WorkMain";
import { WorkSummary } from "./WorkSummary";

/** Apart from the rest: opened between calls, now and then. */
const MyQuality = lazy(() => import("../quality/mine/MyQuality"));

/** The fixed frame: bar, strip, three columns. Panels fill and empty; none of them moves or changes size. */
export function DeskFrame({ onSignOut, onReconnect }: { onSignOut: () => Promise<void>; onReconnect: () => void }) {
  const { desk } = useDesk();
  const [pad, setPad] = useState(false);
  const [people, setPeople] = useState(false);
  const [headsetOpen, setHeadsetOpen] = useState(false);
  const [day, setDay] = useState(false);
  const [quality, setQuality] = useState(false);
  const busy = busyWithCall(desk.state.name);
  const onCall = desk.state.name === "OnCall";
  // A call that comes must not begin behind the day's lists.
  useEffect(() => {
    if (onCall) setDay(false);
  }, [onCall]);
  useEffect(() => {
    if (busy) setQuality(false);
  }, [busy]);
  useDeskKeys({
    togglePad: () => setPad((open) => !open),
    togglePeople: () => setPeople((open) => !open),
    toggleDay: () => setDay((open) => !open),
  });
  usePainted();
  useCopyAudit();

  const started = desk.work !== undefined || (desk.campaign !== undefined && desk.headset.state === "Up");
  return (
    <div className="desk">
      <CallBar
        pad={pad}
        onPad={() => setPad(!pad)}
        people={people}
        onPeople={() => setPeople(!people)}
        onHeadset={started ? () => setHeadsetOpen(true) : undefined}
        onSignOut={onSignOut}
      />
      <StatusStrip
        onReconnect={onReconnect}
        day={day}
        onDay={() => setDay(!day)}
        quality={quality}
        onQuality={() => setQuality(!quality)}
      />
      <main className="columns">
        <aside className="column side" aria-label="Work item">
          <WorkSummary />
        </aside>
        <section className="column middle" aria-label={desk.work?.audience === "patient" ? "Balances" : "Claims"}>
          {started ? (
            <>
              <ParkedCalls />
              {desk.work && (desk.call?.guest ? <GuestStage guest={desk.call.guest} /> : <Stage />)}
              <WorkMain />
            </>
          ) : (
            <StartPanel />
          )}
        </section>
        <aside className="column right" aria-label="Script and outcome">
          <ScriptPanel />
          <OutcomePanel />
        </aside>
      </main>
      {day && <DayPanel onClose={() => setDay(false)} />}
      {quality && !busy && (
        <Suspense fallback={null}>
          <MyQuality onClose={() => setQuality(false)} />
        </Suspense>
      )}
      {pad && <DtmfPad onClose={() => setPad(false)} />}
      {people && desk.call && desk.call.state !== "Ended" && <PeoplePanel onClose={() => setPeople(false)} />}
      {headsetOpen && <HeadsetDialog onClose={() => setHeadsetOpen(false)} />}
    </div>
  );
}

/** Notes when a call, and its claims, came on the screen. */
function usePainted(): void {
  const { desk } = useDesk();
  const callId = desk.call?.callId;
  const state = desk.call?.state;
  const withWork = desk.work !== undefined;
  useEffect(() => {
    if (callId && state) {
      painted(callId, state, withWork);
    }
  }, [callId, state, withWork]);
}
