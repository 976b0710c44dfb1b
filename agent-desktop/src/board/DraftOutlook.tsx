import type { CampaignPacing, CampaignRow, PacingLimits } from "../wire/types";
import type { WhatIfAnswer } from "../wire/whatIfTypes";
import { mostAgents, notSimulated } from "./draftOutlook";
import { NumberField } from "./LimitFields";
import type { Outlook } from "./useOutlook";
import { basisText, caseText, type Figure, heldBackText, whatIfRows } from "./whatIf";

interface Props {
  campaign: CampaignRow;
  pacing: CampaignPacing;
  limits: PacingLimits | undefined;
  agents: string;
  wrong: string | undefined;
  outlook: Outlook;
  /** Whether the draft is what is set already. */
  same: boolean;
  onAgents: (agents: string) => void;
}

/** What the draft would come to, beside what is set now; reckoned by itself before it can be set. */
export function DraftOutlook(props: Props) {
  const { campaign, pacing, limits, outlook, same } = props;
  if (campaign.mode !== "predictive") {
    return (
      <section className="what-if what-if-words" aria-labelledby="what-if-title">
        <h3 id="what-if-title">What it would do</h3>
        {notSimulated(campaign, pacing, limits).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    );
  }
  const shown = outlook.answer ?? outlook.before;
  return (
    <section className="what-if" aria-labelledby="what-if-title">
      <div className="what-if-asked">
        <h3 id="what-if-title">What it would do</h3>
        <NumberField
          label="Agents at work"
          hint={`${pacing.working} now; 1 to ${mostAgents}`}
          value={props.agents}
          wrong={props.wrong}
          onChange={props.onAgents}
        />
      </div>
      <div aria-live="polite" aria-busy={!outlook.answer && !outlook.why}>
        {outlook.why && <p className="what-if-problem">{outlook.why} Nothing is predicted of it.</p>}
        {!outlook.why && !shown && <p className="what-if-idle">Simulating shifts of this campaign.</p>}
        {!outlook.why && shown && <Answer answer={shown} same={same} old={!outlook.answer} />}
      </div>
    </section>
  );
}

function Answer({ answer, same, old }: { answer: WhatIfAnswer; same: boolean; old: boolean }) {
  const held = heldBackText(answer);
  const alike = same && answer.present?.agents === answer.asked.agents;
  return (
    <>
      <table className={`grid ${old ? "what-if-old" : ""}`}>
        <thead>
          <tr>
            <td />
            {answer.present && (
              <th scope="col" className="num">
                Now: {caseText(answer.present)}
              </th>
            )}
            {!alike && (
              <th scope="col" className="num asked">
                Then: {caseText(answer.asked)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {whatIfRows(answer).map(({ label, present, asked, change }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {present && <FigureCell figure={present} />}
              {!alike && <FigureCell figure={asked} change={change} />}
            </tr>
          ))}
        </tbody>
      </table>
      {held && <p className="what-if-held">{held}</p>}
      <p className="what-if-basis">{old ? "Simulating what is typed now." : basisText(answer)}</p>
    </>
  );
}

function FigureCell({ figure, change }: { figure: Figure; change?: string | undefined }) {
  return (
    <td className="num">
      {change && <em className="what-if-change">{change}</em>} <strong>{figure.mid}</strong>{" "}
      <small>{figure.range}</small>
    </td>
  );
}
