import { useCallback, useEffect, useRef, useState } from "react";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import { Icon, type IconName } from "../design/Icon";
import type { HoldingGate, HoldingView } from "../wire/actsApi";
import type { Api } from "../wire/http";
import type { CampaignRow } from "../wire/types";
import { localTimes, second } from "./words";
import "./acts.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const LIVE_MS = 2_000;

/** Why a campaign dials nothing: the gate that binds and what to do, then every gate in order. Asked again while it is open. */
export function HoldingDialog({ api, campaign, onClose }: { api: Api; campaign: CampaignRow; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [times, setTimes] = useState(0);
  const ask = useCallback(() => api.acts.holding(campaign.id), [api, campaign.id]);
  const [answer, again] = useAnswer(ask, times);
  useEffect(() => {
    dialog.current?.showModal();
    const timer = setInterval(() => setTimes((before) => before + 1), LIVE_MS);
    return () => clearInterval(timer);
  }, []);
  const view = answer.value;
  return (
    <dialog ref={dialog} className="dialog holding" aria-labelledby="holding-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="holding-title">Why is nothing dialling? {campaign.name}</h2>
        <span className="panel-note">{view && `As of ${second(view.asOf, here)}, looked at anew every 2 seconds`}</span>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <Unanswered answer={answer} waiting="The gates are being looked at." onAgain={again} />
      {view && <Verdict view={view} />}
      {view && (
        <ol className="gates" aria-label="Gates from the campaign to the trunk">
          {view.gates.map((gate) => (
            <Gate key={gate.id} gate={gate} first={gate.id === view.binding?.id} />
          ))}
        </ol>
      )}
    </dialog>
  );
}

function Verdict({ view }: { view: HoldingView }) {
  const { binding } = view;
  return (
    <div className={`holding-verdict ${binding ? "tone-pause" : "tone-go"}`} role="status">
      <Icon name={binding ? "warning" : "check"} />
      <div>
        <p>
          <strong>{binding ? `${binding.title}: ` : "Nothing is in the way. "}</strong>
          {binding ? localTimes(binding.says, here) : `${view.status}.`}
        </p>
        {binding && <p className="holding-remedy">{binding.remedy}</p>}
        {view.inFlight > 0 && <p className="soft">{view.inFlight} calls are under way without an agent just now.</p>}
      </div>
    </div>
  );
}

const looks: Record<HoldingGate["state"], { icon: IconName; word: string; tone: string }> = {
  passes: { icon: "check", word: "Open", tone: "go" },
  binds: { icon: "close", word: "Closed", tone: "pause" },
  unknown: { icon: "info", word: "Not known", tone: "off" },
};

function Gate({ gate, first }: { gate: HoldingGate; first: boolean }) {
  const look = looks[gate.state];
  return (
    <li className={`gate ${first ? "gate-first" : ""}`}>
      <span className={`gate-state mark tone-${look.tone}`}>
        <Icon name={look.icon} />
        {look.word}
      </span>
      <strong>{gate.title}</strong>
      <span>
        {localTimes(gate.says, here)}
        {gate.state === "binds" && !first && <small>{gate.remedy}</small>}
      </span>
    </li>
  );
}
