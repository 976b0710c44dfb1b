import { type FormEvent, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { CampaignPacing } from "../wire/types";
import type { WhatIfAnswer } from "../wire/whatIfTypes";
import { NumberField } from "./LimitFields";
import type { Wrong } from "./pacing";
import {
  basisText,
  caseText,
  type Figure,
  firstQuestion,
  heldBackText,
  mostAgents,
  readQuestion,
  whatIfRows,
} from "./whatIf";

interface Props {
  api: Api;
  campaignId: string;
  pacing: CampaignPacing;
}

/** What another team or cap would come to, beside what the present one does. Asks the simulation; changes nothing. */
export function WhatIfPanel({ api, campaignId, pacing }: Props) {
  const [draft, setDraft] = useState(() => firstQuestion(pacing.working, pacing.limits));
  const [answer, setAnswer] = useState<WhatIfAnswer>();
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);

  async function ask(event: FormEvent) {
    event.preventDefault();
    const read = readQuestion(draft);
    setWrong(read.wrong);
    setProblem("");
    if (!read.question || busy) {
      return;
    }
    setBusy(true);
    try {
      setAnswer(await api.whatIf(campaignId, read.question));
    } catch (error) {
      setAnswer(undefined);
      setProblem(error instanceof Refusal ? error.problem.detail : "The question did not reach the server. Ask again.");
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="what-if" aria-labelledby="what-if-title">
      <form onSubmit={ask} noValidate>
        <h3 id="what-if-title">What if</h3>
        <NumberField
          label="Agents at work"
          hint={`1 to ${mostAgents}`}
          value={draft.agents}
          wrong={wrong.agents}
          onChange={(agents) => setDraft({ ...draft, agents })}
        />
        <NumberField
          label="Abandon cap, %"
          hint="At most 3"
          value={draft.abandonCap}
          wrong={wrong.abandonCap}
          onChange={(abandonCap) => setDraft({ ...draft, abandonCap })}
        />
        <Button type="submit" label={busy ? "Simulating" : "Simulate"} busy={busy} onPress={() => undefined} />
      </form>
      <div aria-live="polite">
        {problem && <p className="what-if-problem">{problem}</p>}
        {answer && <Answer answer={answer} />}
        {!answer && !problem && (
          <p className="what-if-idle">
            Simulates shifts of this campaign with its own answer and talk times, and shows what another team or cap
            would come to beside the present one. Nothing is changed by asking.
          </p>
        )}
      </div>
    </section>
  );
}

function Answer({ answer }: { answer: WhatIfAnswer }) {
  const held = heldBackText(answer);
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <td />
            {answer.present && (
              <th scope="col" className="num">
                Now: {caseText(answer.present)}
              </th>
            )}
            <th scope="col" className="num asked">
              {caseText(answer.asked)}
            </th>
          </tr>
        </thead>
        <tbody>
          {whatIfRows(answer).map(({ label, present, asked }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {present && <FigureCell figure={present} />}
              <FigureCell figure={asked} />
            </tr>
          ))}
        </tbody>
      </table>
      {held && <p className="what-if-held">{held}</p>}
      <p className="what-if-basis">{basisText(answer)}</p>
    </>
  );
}

function FigureCell({ figure }: { figure: Figure }) {
  return (
    <td className="num">
      <strong>{figure.mid}</strong> <small>{figure.range}</small>
    </td>
  );
}
