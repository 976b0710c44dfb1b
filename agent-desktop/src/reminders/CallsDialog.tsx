import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { OpenCall } from "../board/pages";
import { Button } from "../design/Button";
import { dayAndTime } from "../design/format";
import { type Api, Refusal } from "../wire/http";
import type { CallsLook, ReminderCall, ReminderPeriod, ReminderReport } from "../wire/reminderTypes";
import { pathText, triedText } from "./path";
import { spaced } from "./words";

interface Props {
  api: Api;
  campaign: string;
  period: ReminderPeriod;
  look: CallsLook;
  stages: ReminderReport["stages"];
  onClose: () => void;
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The calls behind a figure, the latest first, each with how far it came. Each look is in the audit. */
export function CallsDialog({ api, campaign, period, look: first, stages, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [look, setLook] = useState(first);
  const openCall = useContext(OpenCall);
  const { calls, next, problem, more } = useCalls(api, campaign, period, look);
  useEffect(() => dialog.current?.showModal(), []);
  /** A stage and a result cannot be asked for together. */
  const set = (name: keyof CallsLook, value: string) => {
    const { [name]: _, ...rest } = look;
    const others: CallsLook = name === "stage" ? without(rest, "result") : rest;
    setLook(value === "" ? others : { ...others, [name]: value });
  };
  return (
    <dialog ref={dialog} className="dialog calls-dialog" aria-labelledby="calls-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="calls-title">Calls</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <div className="calls-filter">
        <label className="field">
          <span className="field-label">That reached</span>
          <select value={look.stage ?? ""} onChange={(event) => set("stage", event.target.value)}>
            <option value="">Anything</option>
            {stages.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">Direction</span>
          <select value={look.direction ?? ""} onChange={(event) => set("direction", event.target.value)}>
            <option value="">Both</option>
            <option value="out">Placed by us</option>
            <option value="in">Came in</option>
          </select>
        </label>
        {look.result && (
          <Button label={`Result ${spaced(look.result)}: show all`} size="small" onPress={() => set("result", "")} />
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      {calls?.length === 0 && <p className="empty">No call of the period is of that kind.</p>}
      {calls && calls.length > 0 && (
        <Table calls={calls} onOpen={({ callId, party }) => openCall?.({ id: callId, party })} />
      )}
      {next && <Button label="Show more" onPress={() => more(next)} />}
    </dialog>
  );
}

function without({ ...look }: CallsLook, name: keyof CallsLook): CallsLook {
  delete look[name];
  return look;
}

function Table({ calls, onOpen }: { calls: ReminderCall[]; onOpen: (call: ReminderCall) => void }) {
  const now = Date.now();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
    <div className="calls-scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Try</th>
            <th scope="col">Result</th>
            <th scope="col">How far it came</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr key={call.callId}>
              <td>
                <button type="button" className="figure-link" onClick={() => onOpen(call)}>
                  <time dateTime={call.at}>{call.at ? dayAndTime(call.at, zone, now) : "not placed"}</time>
                </button>
              </td>
              <th scope="row">{call.party}</th>
              <td>{triedText(call)}</td>
              <td>
                {call.open ? "goes on" : spaced((call.result ?? "").toLowerCase())}
                {call.reason && <small>{call.reason}</small>}
              </td>
              <td>{pathText(call)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Page after page; another look begins anew. */
function useCalls(api: Api, campaign: string, period: ReminderPeriod, look: CallsLook) {
  const [calls, setCalls] = useState<ReminderCall[]>();
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState("");
  const asked = useRef({});
  const read = useCallback(
    (after?: string) => {
      const mine = {};
      asked.current = mine;
      const ask = { ...period, ...look, ...(after ? { after } : {}) };
      api.reminders.calls(campaign, ask).then(
        (page) => {
          if (asked.current !== mine) return;
          setProblem("");
          setCalls((before) => [...(after ? (before ?? []) : []), ...page.calls]);
          setNext(page.next);
        },
        (error: unknown) =>
          asked.current === mine &&
          setProblem(error instanceof Refusal ? error.problem.detail : "The calls could not be read. Try again."),
      );
    },
    [api, campaign, period, look],
  );
  useEffect(() => read(), [read]);
  return { calls, next, problem, more: read };
}
