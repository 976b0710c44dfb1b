import { useCallback, useState } from "react";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import { dayAndTime } from "../design/format";
import type { Api } from "../wire/http";
import { Answered } from "./Answered";
import { Line } from "./Line";
import { Reason } from "./Reason";
import { useAct } from "./useAct";
import { outReasons } from "./words";
import "./acts.css";

interface Props {
  api: Api;
  leadId: string;
  zone: string;
  /** The list is to be read again. */
  onChanged: () => void;
}

/** What can be done with the chosen work item, and the calls that were made about it. */
export function WorkOrders({ api, leadId, zone, onChanged }: Props) {
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const { busy, said, act } = useAct();
  const reasoned = reason.trim() ? { allowed: true } : { allowed: false, why: "Write why first." };
  return (
    <section aria-label="Orders about the work item">
      <div className="act-row">
        <Button
          label="Call next"
          icon="send"
          busy={busy}
          onPress={() => void act(() => api.acts.work(leadId, "pin", reason.trim()), onChanged)}
        />
        <Reason label="Why it is taken out or held" value={reason} reasons={outReasons} onChange={setReason} />
        <Button
          label="Take out"
          icon="close"
          tone="danger"
          busy={busy}
          control={reasoned}
          onPress={() => void act(() => api.acts.work(leadId, "takeOut", reason.trim()), onChanged)}
        />
      </div>
      <div className="act-row">
        <label className="field">
          <span className="field-label">Hold the account until</span>
          <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
        <Button
          label="Hold"
          icon="hold"
          busy={busy}
          control={until ? reasoned : { allowed: false, why: "Choose the day first." }}
          onPress={() => void act(() => api.acts.hold(leadId, until, reason.trim()), onChanged)}
        />
        <Button
          label="Release"
          busy={busy}
          onPress={() => void act(() => api.acts.work(leadId, "release", reason.trim()), onChanged)}
        />
      </div>
      <Answered said={said} />
      <Calls api={api} leadId={leadId} zone={zone} />
    </section>
  );
}

const nobody = new Map<string, string>();

function Calls({ api, leadId, zone }: { api: Api; leadId: string; zone: string }) {
  const [chosen, setChosen] = useState<string>();
  const [answer, again] = useAnswer(useCallback(() => api.acts.callsOf(leadId), [api, leadId]));
  const now = Date.now();
  return (
    <>
      <h4>Calls</h4>
      <Unanswered answer={answer} waiting="They are being read." onAgain={again} />
      {answer.value?.length === 0 && <p className="soft">Nobody was called about it yet.</p>}
      <ul className="calls-of">
        {answer.value?.map((call) => (
          <li key={call.callId}>
            <button
              type="button"
              className="call-of"
              aria-expanded={chosen === call.callId}
              onClick={() => setChosen(chosen === call.callId ? undefined : call.callId)}
            >
              <time dateTime={call.at}>{call.at && dayAndTime(call.at, zone, now)}</time>
              <span>{call.open ? "goes on" : call.reason}</span>
            </button>
            {chosen === call.callId && <OneLine api={api} callId={call.callId} zone={zone} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function OneLine({ api, callId, zone }: { api: Api; callId: string; zone: string }) {
  const [answer, again] = useAnswer(useCallback(() => api.acts.line(callId), [api, callId]));
  return (
    <>
      <Unanswered answer={answer} waiting="What happened is being read." onAgain={again} />
      {answer.value && <Line line={answer.value} zone={zone} agents={nobody} />}
    </>
  );
}
