import { type FormEvent, useCallback, useContext, useEffect, useRef, useState } from "react";
import { OpenPage } from "../board/pages";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import type { Api } from "../wire/http";
import { Answered } from "./Answered";
import { CallParts } from "./CallParts";
import { Line } from "./Line";
import { Reason } from "./Reason";
import { useAct } from "./useAct";
import { endReasons } from "./words";
import "./acts.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const LIVE_MS = 1_500;

interface Props {
  api: Api;
  /** Without the party where only the call is known. */
  call: { id: string; party?: string };
  agents: Map<string, string>;
  onClose: () => void;
}

/** One call: what happened on it so far or how it came to its end, and the order that ends it. */
export default function CallDialog({ api, call, agents, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [times, setTimes] = useState(0);
  const [reason, setReason] = useState("");
  const { busy, said, act } = useAct();
  const ask = useCallback(() => api.acts.line(call.id), [api, call.id]);
  const [answer, again] = useAnswer(ask, times);
  const openPage = useContext(OpenPage);
  const open = answer.value?.open ?? false;
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const timer = open ? setInterval(() => setTimes((before) => before + 1), LIVE_MS) : undefined;
    return () => clearInterval(timer);
  }, [open]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void act(() => api.acts.endCall(call.id, reason.trim()), again);
  }

  return (
    <dialog ref={dialog} className="dialog act" aria-labelledby="call-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="call-title">
          {call.party
            ? `Call with ${call.party}`
            : answer.value?.at
              ? `Call of ${moment(answer.value.at, here)}`
              : "Call"}
        </h2>
        {answer.value && !open && (
          <Button label="Score this call" size="small" onPress={() => openPage("quality", call.id)} />
        )}
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <Unanswered answer={answer} waiting="What happened is being read." onAgain={again} />
      {answer.value && <Line line={answer.value} zone={here} agents={agents} />}
      {answer.value && !open && <CallParts api={api} callId={call.id} />}
      {open && (
        <form className="act-row" onSubmit={submit} noValidate>
          <Reason label="Why it is ended" value={reason} reasons={endReasons} onChange={setReason} />
          <Button
            type="submit"
            label="End the call"
            icon="hangup"
            tone="danger"
            busy={busy}
            control={reason.trim() ? { allowed: true } : { allowed: false, why: "Write why first." }}
            onPress={() => undefined}
          />
        </form>
      )}
      <Answered said={said} />
    </dialog>
  );
}
