import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import { dayAndTime } from "../design/format";
import type { ScheduleOrder, ScheduleView } from "../wire/actsApi";
import type { Api } from "../wire/http";
import type { CampaignRow } from "../wire/types";
import { Answered } from "./Answered";
import { Reason } from "./Reason";
import { useAct } from "./useAct";
import { days, type Slot, settingReasons, slotProblem } from "./words";
import "./acts.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const usual: Slot = { days: ["monday", "tuesday", "wednesday", "thursday", "friday"], from: "21:30", to: "06:30" };

/** When the campaign is started and stopped by the clock of the site. */
export function ScheduleDialog({ api, campaign, onClose }: { api: Api; campaign: CampaignRow; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [answer, again] = useAnswer(useCallback(() => api.acts.schedule(campaign.id), [api, campaign.id]));
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog act" aria-labelledby="schedule-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="schedule-title">Schedule of {campaign.name}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <Unanswered answer={answer} waiting="The schedule is being read." onAgain={again} />
      {answer.value && <Form api={api} id={campaign.id} set={answer.value} onSet={again} />}
    </dialog>
  );
}

function Form({ api, id, set, onSet }: { api: Api; id: string; set: ScheduleView; onSet: () => void }) {
  const [zone, setZone] = useState(set.zone ?? here);
  const [slots, setSlots] = useState<Slot[]>(set.slots ?? [usual]);
  const [reason, setReason] = useState("");
  // What was looked at: somebody else may set it meanwhile, and is not overruled unseen.
  const [seen, setSeen] = useState(set.revision);
  const { busy, said, act } = useAct();
  const wrong = slots.map(slotProblem).find(Boolean);
  const change = (index: number, next: Slot) => setSlots(slots.map((slot, at) => (at === index ? next : slot)));

  function submit(event: FormEvent) {
    event.preventDefault();
    const order: ScheduleOrder = { zone, slots, seen, reason: reason.trim() };
    void act(
      () => api.acts.setSchedule(id, order).then(() => "It is kept, from its next start or stop on."),
      onSet,
    ).then(looked);
  }
  /** Refused or not, what is so now was told: sent again it is meant. */
  function looked() {
    api.acts.schedule(id).then(
      ({ revision }) => setSeen(revision),
      () => undefined,
    );
  }

  return (
    <form className="schedule" onSubmit={submit} noValidate>
      <p>
        {set.slots === undefined
          ? "No schedule: it runs when somebody starts it."
          : set.nextAt
            ? `${set.nextRuns ? "Starts" : "Stops"} ${dayAndTime(set.nextAt, set.zone ?? here, Date.now())}.`
            : "It always runs."}{" "}
        Start and Stop on the board hold until the next change of the schedule.
      </p>
      {slots.map((slot, index) => (
        <fieldset key={index} className="slot">
          <legend className="unseen">Hours {index + 1}</legend>
          <span className="slot-days">
            {days.map(({ day, short }) => (
              <label key={day}>
                <input
                  type="checkbox"
                  checked={slot.days.includes(day)}
                  onChange={(event) =>
                    change(index, {
                      ...slot,
                      days: days
                        .map((one) => one.day)
                        .filter((one) => (one === day ? event.target.checked : slot.days.includes(one))),
                    })
                  }
                />
                {short}
              </label>
            ))}
          </span>
          <label className="field">
            <span className="field-label">From</span>
            <input
              type="time"
              value={slot.from}
              onChange={(event) => change(index, { ...slot, from: event.target.value })}
            />
          </label>
          <label className="field">
            <span className="field-label">To {slot.to <= slot.from && <span className="optional">next day</span>}</span>
            <input
              type="time"
              value={slot.to}
              onChange={(event) => change(index, { ...slot, to: event.target.value })}
            />
          </label>
          {slots.length > 1 && (
            <Button
              label={`Remove hours ${index + 1}`}
              icon="close"
              iconOnly
              tone="quiet"
              onPress={() => setSlots(slots.filter((_, at) => at !== index))}
            />
          )}
        </fieldset>
      ))}
      <div className="act-row">
        <label className="field">
          <span className="field-label">Time zone of the site</span>
          <input value={zone} autoComplete="off" onChange={(event) => setZone(event.target.value.trim())} />
        </label>
        <Button label="More hours" onPress={() => setSlots([...slots, usual])} />
        {set.slots && (
          <Button
            label="Drop the schedule"
            tone="danger"
            busy={busy}
            onPress={() =>
              void act(() => api.acts.dropSchedule(id, seen).then(() => "There is no schedule any more."), onSet).then(
                looked,
              )
            }
          />
        )}
        <Button
          type="submit"
          label="Keep the schedule"
          tone="primary"
          busy={busy}
          control={wrong ? { allowed: false, why: wrong } : { allowed: true }}
          onPress={() => undefined}
        />
      </div>
      <Reason label="Why" value={reason} reasons={settingReasons} onChange={setReason} />
      <Answered said={said} />
    </form>
  );
}
