import { useState } from "react";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { useServerNow } from "../design/time";
import { useDesk } from "../desk/context";
import type { CallBackRow } from "../wire/dayTypes";
import { Refusal } from "../wire/http";
import { type Due, due } from "./dayLine";

const words: Record<Due, string> = { overdue: "Overdue", today: "Due in this shift", later: "Upcoming" };

/** The agent's own promised calls. They come by themselves at their time; one that cannot be kept is handed on here. */
export function CallBackList() {
  const { stream } = useDesk();
  const now = useServerNow();
  const rows = stream.day?.callBacks ?? [];
  if (rows.length === 0) {
    return <p className="empty">No call-backs of yours. Promise one with the outcome “Asks for a call back”.</p>;
  }
  return (
    <>
      {(Object.keys(words) as Due[]).map((group) => {
        const some = rows.filter((row) => due(row, now) === group);
        return some.length === 0 ? null : (
          <section key={group} aria-label={words[group]}>
            <h3>
              {words[group]} <small>{some.length}</small>
            </h3>
            <ul className="day-rows">
              {some.map((row) => (
                <Row key={row.leadId} row={row} team={now >= Date.parse(row.ownedUntil)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Row({ row, team }: { row: CallBackRow; team: boolean }) {
  const { desk, api, stream } = useDesk();
  const [problem, setProblem] = useState("");
  async function give(by: string) {
    setProblem("");
    try {
      await api.days.moveCallBack({ leadId: row.leadId, by });
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    }
  }
  const others = (stream.day?.colleagues ?? []).filter(({ id }) => id !== desk.agent.id);
  return (
    <li>
      <span>
        <strong>{row.party}</strong> <small>{moment(row.at, desk.agent.site.zone)}</small>
        {team && <small>Now anyone on the team may take it.</small>}
        {problem && (
          <small className="field-wrong" role="alert">
            {problem}
          </small>
        )}
      </span>
      <HandOn party={row.party} others={others} onGive={(by) => void give(by)} />
    </li>
  );
}

function HandOn({
  party,
  others,
  onGive,
}: {
  party: string;
  others: { id: string; name: string }[];
  onGive: (by: string) => void;
}) {
  const [to, setTo] = useState("");
  return (
    <span className="hand-on">
      <select
        aria-label={`Hand the call-back of ${party} to`}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      >
        <option value="">Anyone</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button label="Hand on" size="small" onPress={() => onGive(to)} />
    </span>
  );
}
