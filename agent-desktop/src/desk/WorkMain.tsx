import { memo, startTransition, useEffect, useState } from "react";
import { moment, money } from "../design/format";
import { Icon } from "../design/Icon";
import { agentLook } from "../design/states";
import { BeforeAgent } from "../identity/BeforeAgent";
import { CallerPanel } from "../identity/CallerPanel";
import { Hidden, VerifyPanel } from "../identity/VerifyPanel";
import type { WorkView } from "../wire/types";
import { ClaimCard } from "./ClaimCard";
import { useDesk } from "./context";

/** Middle column: money first, then lines, then what was said before. */
export function WorkMain() {
  const { desk } = useDesk();
  const work = desk.work;
  if (!work) {
    return <Waiting />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="work" key={work.leadId} tabIndex={0} role="region" aria-label="Work item details">
      <BeforeAgent />
      {work.unknown ? (
        <CallerPanel />
      ) : work.masked ? (
        <>
          {desk.identity && <VerifyPanel key={work.leadId} identity={desk.identity} />}
          <Hidden what="Balances" />
          <Hidden what="History" />
        </>
      ) : (
        <>
          {work.claims.length > 1 && <Total work={work} />}
          <Claims work={work} />
          <History history={work.history} zone={desk.agent.site.zone} />
        </>
      )}
    </div>
  );
}

function Total({ work }: { work: WorkView }) {
  const balance = work.claims.reduce((sum, claim) => sum + claim.balanceCents, 0);
  return (
    <p className="total" data-phi="Total owed">
      <strong>{money(balance)}</strong>
      <span>
        {work.audience === "patient" ? "owed on" : "open on"} {work.claims.length} claims
      </span>
    </p>
  );
}

function Claims({ work }: { work: WorkView }) {
  const { shownClaim, showClaim } = useDesk();
  const claim = work.claims.find((one) => one.claimId === shownClaim) ?? work.claims[0];
  return (
    <>
      {work.claims.length > 1 && (
        <div className="claim-tabs" role="group" aria-label="Claims">
          {work.claims.map((other) => (
            <button
              key={other.claimId}
              type="button"
              aria-pressed={other === claim}
              onClick={() => showClaim(other.claimId)}
            >
              <span>{other.claimNumber}</span>
              <strong>{money(other.balanceCents)}</strong>
            </button>
          ))}
        </div>
      )}
      {claim && <ClaimCard claim={claim} audience={work.audience} />}
    </>
  );
}

/** No entry is lower, in CSS pixels. */
const ENTRY_HEIGHT = 40;

/** As many entries as this screen can show at once. */
const inSight = () => Math.ceil(window.innerHeight / ENTRY_HEIGHT);

/**
 * May be long, and changes with the work alone: it is not drawn again with every message of the call. A call that comes in brings what is in
 * sight at once, and the rest once that has been painted.
 */
const History = memo(({ history, zone }: { history: WorkView["history"]; zone: string }) => {
  const painted = usePainted();
  const shown = painted ? history : history.slice(0, inSight());
  return (
    <section className="history" aria-label="History" data-phi="History">
      <h2>History</h2>
      {history.length === 0 && <p className="empty">No contact yet.</p>}
      <ol>
        {shown.map((entry) => (
          <li key={entry.at + entry.text}>
            <span className="history-when">
              {moment(entry.at, zone)} · {entry.by}
            </span>
            <p>{entry.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
});

/** False until the first frame with the component has been painted. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    // A task that a frame begins runs after that frame was painted.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, []);
  return painted;
}

/** The calm screen between two calls; why nothing comes is always said. */
function Waiting() {
  const { desk } = useDesk();
  const look = agentLook[desk.state.name];
  return (
    <div className="calm">
      <Icon name={look.icon} />
      <p className="calm-title">{desk.state.name === "Ready" ? "Waiting for the next call" : look.word}</p>
      <p className="calm-text">
        {desk.idleReason ??
          (desk.state.name === "Ready"
            ? "The claim appears here before you hear the voice."
            : "Press F2 when you are ready.")}
      </p>
    </div>
  );
}
