import { useCallback, useState } from "react";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { ShiftDates } from "../design/ShiftDates";
import type { Api } from "../wire/http";
import type { CallsLook, ReminderPeriod } from "../wire/reminderTypes";
import { CallsDialog } from "./CallsDialog";
import { Funnel } from "./Funnel";

interface Props {
  api: Api;
  campaign: string;
  /** Another number when it is to be read anew. */
  renewed: number;
}

/** What came of the calls of a period, and behind each figure the calls. */
export function Results({ api, campaign, renewed }: Props) {
  const [typed, setTyped] = useState<ReminderPeriod>({});
  const [asked, setAsked] = useState<ReminderPeriod>({});
  const [look, setLook] = useState<CallsLook>();
  const wrong = typed.from && typed.to && typed.to < typed.from ? "The last day must not be before the first." : "";
  const ask = useCallback(
    async () => ({ report: await api.reminders.report(campaign, asked), at: Date.now() }),
    [api, campaign, asked],
  );
  const [answer, again] = useAnswer(ask, renewed);

  function change(name: "from" | "to", date: string) {
    const { [name]: _, ...rest } = typed;
    const next: ReminderPeriod = date ? { ...rest, [name]: date } : rest;
    setTyped(next);
    if (!(next.from && next.to && next.to < next.from)) setAsked(next);
  }

  return (
    <>
      <section className="funnel" aria-labelledby="funnel-title">
        <h3 id="funnel-title">What came of it</h3>
        <div className="funnel-period">
          <ShiftDates from={typed.from} to={typed.to} onChange={change} />
          <p className="field-hint">{wrong ? <span className="field-wrong">{wrong}</span> : "Empty: all there are."}</p>
        </div>
        <Unanswered answer={answer} waiting="What came of it is being read." onAgain={again} />
        {answer.value && (
          <Funnel report={answer.value.report} at={answer.value.at} name={campaign} onLook={(next) => setLook(next)} />
        )}
      </section>
      {look && answer.value && (
        <CallsDialog
          api={api}
          campaign={campaign}
          period={asked}
          look={look}
          stages={answer.value.report.stages}
          onClose={() => setLook(undefined)}
        />
      )}
    </>
  );
}
