import { useContext } from "react";
import { CallLink } from "../board/CallLink";
import { moment } from "../design/format";
import type { CallKind, QualityTask } from "../wire/qualityTypes";
import { here } from "./context";
import { OutcomeWords } from "./outcomes";
import { kindWords, talk } from "./words";

interface Props {
  call: {
    callId: string;
    agentName?: string | undefined;
    campaignName?: string | undefined;
    kind: CallKind;
    date: string;
    placedAt?: string;
    talkSeconds?: number;
    outcomes?: string[];
    task?: Pick<QualityTask, "ruleName" | "dueAt"> | undefined;
  };
  /** The desk shows an agent nothing of the rule, for it is not about the agent. */
  own?: boolean;
}

/** What is known of a call before it is heard. */
export function CallFacts({ call, own = false }: Props) {
  const words = useContext(OutcomeWords);
  const facts: [string, string | undefined][] = [
    ["Agent", own ? undefined : call.agentName],
    ["Campaign", call.campaignName],
    ["Kind", kindWords[call.kind]],
    ["Placed", call.placedAt && moment(call.placedAt, here)],
    ["Shift date", call.date],
    ["Talk", call.talkSeconds === undefined ? undefined : talk(call.talkSeconds)],
    ["Outcomes", call.outcomes && (call.outcomes.map(words).join(", ") || "none coded")],
    ["Drawn by", own || !call.task ? undefined : `${call.task.ruleName}, due ${moment(call.task.dueAt, here)}`],
    ["Call", call.callId],
  ];
  return (
    <dl className="call-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={name === "Call" ? "call-facts-id" : ""}>
              {name === "Placed" ? <CallLink callId={call.callId}>{value}</CallLink> : value}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
