import type { CallLine } from "../wire/actsApi";
import { after, second, stateWord } from "./words";

interface Props {
  line: CallLine;
  zone: string;
  agents: Map<string, string>;
}

/** A call event by event, and at its head how it ended. */
export function Line({ line, zone, agents }: Props) {
  return (
    <>
      <p className={`line-end ${line.open ? "tone-go" : "tone-off"}`}>
        <strong>{line.open ? "The call goes on." : line.reason}</strong>
        {line.cause && <span> {line.cause}</span>}
        {line.result && <small> {line.result}</small>}
      </p>
      <ol className="call-line" aria-label="What happened">
        {line.events.map((event, index) => (
          <li key={`${event.at} ${event.state} ${event.says}`}>
            <time dateTime={event.at}>{second(event.at, zone)}</time>
            <span className="line-after">{after(line.events[index - 1]?.at, event.at)}</span>
            <strong>{stateWord(event.state)}</strong>
            <span>
              {event.says}
              {event.agentId && event.agentId !== line.events[index - 1]?.agentId && (
                <small> {agents.get(event.agentId) ?? event.agentId}</small>
              )}
            </span>
          </li>
        ))}
      </ol>
      {line.leftOut > 0 && <p className="soft">{line.leftOut} events in the middle were not kept.</p>}
    </>
  );
}
