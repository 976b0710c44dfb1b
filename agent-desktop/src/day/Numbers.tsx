import { duration, money } from "../design/format";
import { useDesk } from "../desk/context";

/** Own numbers of this shift, each with what it is made of. They are reckoned by the server from the stored calls. */
export function Numbers() {
  const { stream } = useDesk();
  const numbers = stream.day?.numbers;
  if (!numbers) {
    return null;
  }
  const rows: [string, string, string][] = [
    ["Calls", String(numbers.calls), "Calls that connected you with somebody in this shift."],
    [
      "Claims worked",
      String(numbers.claims),
      "Claims with an outcome of yours; the account of a patient counts as one.",
    ],
    [
      "Resolved",
      `${numbers.resolved} · ${money(numbers.resolvedCents)}`,
      "Claims that left our hands with your last outcome, and their balances as they stand now.",
    ],
    [
      "Talk",
      span(numbers.talkSeconds),
      "Connected until the end of the call, without hold and parking. Calls that are over.",
    ],
    ["Hold", span(numbers.holdSeconds), "While you had the party on hold."],
    [
      "Hold saved",
      span(numbers.parkedSeconds),
      "While calls of yours were parked: their queue was waited in without you.",
    ],
    ["Wrap-up", span(numbers.wrapUpSeconds), "From the end of a call to its last outcome."],
    ["Missed calls", String(numbers.missedCalls), "Calls given to you that your headset did not take."],
    ["Follow-ups due", String(numbers.followUpsDue), "Open items whose last outcome is yours and whose date has come."],
  ];
  return (
    <>
      <dl className="day-numbers">
        {rows.map(([name, value, made]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className="day-made">{made}</dd>
          </div>
        ))}
      </dl>
      <h3>Outcomes</h3>
      {numbers.outcomes.length === 0 ? (
        <p className="empty">None yet.</p>
      ) : (
        <ul className="day-groups">
          {numbers.outcomes.map(({ group, count }) => (
            <li key={group}>
              <span>{group}</span>
              <strong>{count}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function span(seconds: number): string {
  return duration(seconds * 1000);
}
