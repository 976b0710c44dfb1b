import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { CampaignPacing, CampaignRow, Control, PacingReport, PacingSteering } from "../wire/types";
import { Decisions } from "./Decisions";
import { DraftOutlook } from "./DraftOutlook";
import { questionOf, readAgents, steeringOf, unchanged } from "./draftOutlook";
import { LimitFields, NumberField } from "./LimitFields";
import { draftOf, readLimits } from "./pacing";
import { useOrder } from "./useOrder";
import { type Outlook, useOutlook } from "./useOutlook";

interface Props {
  api: Api;
  campaign: CampaignRow;
  pacing: CampaignPacing;
  onClose: () => void;
}

const REFRESH_MS = 2_000;

const choices: { by: PacingSteering["by"]; label: string; says: string }[] = [
  { by: "automatic", label: "Automatic", says: "The model keeps agents busy within the abandon budget." },
  { by: "progressive", label: "One line per ready agent", says: "Nobody who answers waits; agents wait longer." },
  { by: "fixed", label: "Fixed lines per agent", says: "You set it. A spent budget still holds it back." },
];

/** The pace of one campaign: who sets it, its limits, and why it was what it was. */
export function PaceDialog({ api, campaign, pacing, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const report = useReport(api, campaign.id);
  const [steering, setSteering] = useState(pacing.steering.by);
  const [lines, setLines] = useState(String(pacing.steering.linesPerAgent ?? 2));
  const [limits, setLimits] = useState(draftOf(pacing.limits));
  const { busy, wrong, setWrong, problem, send } = useOrder(() => dialog.current?.close());
  // What was set when this was opened: somebody else may set it meanwhile, and is not overruled unseen.
  const [seen, setSeen] = useState({ limits: pacing.limits, steering: pacing.steering });
  useEffect(() => dialog.current?.showModal(), []);
  const [team, setTeam] = useState(String(pacing.working > 0 ? pacing.working : 10));
  const draft = { limits: readLimits(limits).limits, steering: steeringOf(steering, lines) };
  const asked = readAgents(team);
  const question = questionOf(campaign, { ...draft, agents: asked.agents });
  const outlook = useOutlook(api, campaign.id, question);
  const same = draft.limits && draft.steering ? unchanged(pacing, draft.limits, draft.steering) : false;

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readLimits(limits);
    if (!read.limits) {
      return setWrong(read.wrong);
    }
    const order = {
      limits: read.limits,
      steering: steering === "fixed" ? { by: steering, linesPerAgent: Number(lines) } : { by: steering },
      seen,
    };
    void send(() => api.setPacing(campaign.id, order)).then(() =>
      // Refused or not, what is set now is on the board, and was told: sent again it is meant.
      setSeen({ limits: pacing.limits, steering: pacing.steering }),
    );
  }

  return (
    <dialog ref={dialog} className="dialog dialog-wide" aria-labelledby="pace-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="pace-title">Pace of {campaign.name}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="pace-form" onSubmit={submit} noValidate>
        {campaign.mode === "predictive" && (
          <fieldset className="choices">
            <legend>Who sets the pace</legend>
            {choices.map(({ by, label, says }) => (
              <label key={by} className="choice">
                <input type="radio" name="by" checked={steering === by} onChange={() => setSteering(by)} />
                <span>
                  <strong>{label}</strong>
                  <small>{says}</small>
                </span>
              </label>
            ))}
            {steering === "fixed" && (
              <NumberField
                label="Lines for each agent at work"
                hint={`1 to ${limits.linesPerAgent}`}
                value={lines}
                wrong={wrong["steering.linesPerAgent"]}
                onChange={setLines}
              />
            )}
          </fieldset>
        )}
        <LimitFields draft={limits} wrong={wrong} predictive={campaign.mode === "predictive"} onChange={setLimits} />
        <DraftOutlook
          campaign={campaign}
          pacing={pacing}
          limits={draft.limits}
          agents={team}
          wrong={asked.wrong}
          outlook={outlook}
          same={same}
          onAgents={setTeam}
        />
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button
            type="submit"
            label="Set pace"
            tone="primary"
            busy={busy}
            control={mayBeSet(same, question !== undefined, outlook)}
            onPress={() => undefined}
          />
        </footer>
      </form>
      {report && <Decisions report={report} />}
    </dialog>
  );
}

/** A pace is set by who has seen what it would do, or why that cannot be said. */
function mayBeSet(same: boolean, asked: boolean, outlook: Outlook): Control {
  if (same) {
    return { allowed: false, why: "Nothing is changed." };
  }
  const open = !asked || outlook.answer !== undefined || outlook.why !== undefined;
  return open ? { allowed: true } : { allowed: false, why: "What it would do is being simulated." };
}

/** Asked again while the dialog is open; the board itself is pushed. */
function useReport(api: Api, id: string): PacingReport | undefined {
  const [report, setReport] = useState<PacingReport>();
  useEffect(() => {
    const ask = () => api.pacing(id, 60).then(setReport, () => undefined);
    void ask();
    const timer = setInterval(ask, REFRESH_MS);
    return () => clearInterval(timer);
  }, [api, id]);
  return report;
}
