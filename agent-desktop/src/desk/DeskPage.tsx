import { useCallback, useState } from "react";
import { Notices } from "../app/Notices";
import { useSessionGuard } from "../app/useSessionGuard";
import { useStream } from "../app/useStream";
import { ClockOffset } from "../design/time";
import { useHeadset } from "../phone/useHeadset";
import { LockScreen } from "../privacy/LockScreen";
import { isLocked, useIdleLock } from "../privacy/useIdleLock";
import { type Api, Refusal } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { Session } from "../wire/types";
import { DeskContext, type DeskTools } from "./context";
import { DeskFrame } from "./DeskFrame";
import { Superseded } from "./Superseded";

/** The agent's page: the stream, the telephone and the orders, wired once; everything shown is below in {@link DeskFrame}. */
export function DeskPage({
  api,
  timers,
  session,
  onSignOut,
}: {
  api: Api;
  timers: Timers;
  session: Session;
  onSignOut: () => Promise<void>;
}) {
  const { state, store, reconnect } = useStream("desk", timers);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [shownClaim, showClaim] = useState<string>();
  const superseded = state.link.name === "superseded";
  const privacy = useIdleLock(api, timers, session);
  const { lock } = privacy;
  const unlock = async (password: string) => {
    await privacy.unlock(password);
    // While it was locked the stream told of the call alone; begun anew it tells all.
    reconnect();
  };
  useSessionGuard(api, state.link, onSignOut);

  const warn = useCallback(
    (text: string) => store.dispatch({ type: "notice", at: Date.now(), level: "error", text }),
    [store],
  );
  const { phone, headset } = useHeadset({ api, timers, store, warn }, superseded);

  const run = useCallback<DeskTools["run"]>(
    async (name, body) => {
      setPending((now) => new Set(now).add(name));
      try {
        await api.command(name, body);
        return true;
      } catch (error) {
        if (isLocked(error)) lock();
        warn(error instanceof Refusal ? error.problem.detail : "The order did not reach the server. Try again.");
        return false;
      } finally {
        setPending((now) => new Set([...now].filter((other) => other !== name)));
      }
    },
    [api, warn, lock],
  );

  if (state.link.name === "superseded") {
    return <Superseded onTakeOver={reconnect} />;
  }
  if (!state.desk) {
    return (
      <main className="login" aria-busy="true">
        <p className="waiting">
          {state.link.name === "lost" ? "The server cannot be reached. Trying again." : "Opening your desk"}
        </p>
      </main>
    );
  }
  return (
    <ClockOffset value={state.clockOffsetMs}>
      <DeskContext
        value={{ desk: state.desk, stream: state, api, phone, headset, timers, run, pending, shownClaim, showClaim }}
      >
        {privacy.locked ? (
          <LockScreen onUnlock={unlock} onSignOut={onSignOut} />
        ) : (
          <>
            <DeskFrame onSignOut={onSignOut} onReconnect={reconnect} />
            <Notices notices={state.notices} onDismiss={(id) => store.dispatch({ type: "dismiss", id })} />
          </>
        )}
      </DeskContext>
    </ClockOffset>
  );
}
