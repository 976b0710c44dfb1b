import { useState } from "react";
import { CallLink } from "../../board/CallLink";
import { Button } from "../../design/Button";
import { moment } from "../../design/format";
import { Icon } from "../../design/Icon";
import { useServerNow } from "../../design/time";
import type { QualityTask } from "../../wire/qualityTypes";
import { here, useQualityTools } from "../context";
import { dueWords, kindWords, talk, taskWords } from "../words";

interface Props {
  task: QualityTask;
  onScore: () => void;
  onAssign: (evaluator: string) => void;
  onDrop: (reason: string) => void;
}

/** One call of the queue: when it is due, whose it is, and what can be done with it. */
export function TaskRow({ task, onScore, onAssign, onDrop }: Props) {
  const { user } = useQualityTools();
  const [more, setMore] = useState(false);
  const mine = task.begunBy === user;
  return (
    <>
      <tr data-row>
        <td>
          <Due task={task} />
        </td>
        <td>{task.agentName}</td>
        <td>
          <CallLink callId={task.callId}>{moment(task.placedAt, here)}</CallLink>
          <small className="row-note">
            {kindWords[task.kind]}
            {!task.recorded && ", not recorded"}
          </small>
        </td>
        <td>{task.campaignName}</td>
        <td className="num">{talk(task.talkSeconds)}</td>
        <td>
          {task.scorecardName}
          <small className="row-note">{task.ruleName}</small>
        </td>
        <td>
          {task.evaluatorName}
          {task.state === "begun" && (
            <small className="row-note">
              {taskWords.begun} by {mine ? "me" : task.begunByName}
            </small>
          )}
        </td>
        <td>
          <span className="row-orders">
            <Button
              label={mine ? "Go on" : "Score"}
              size="small"
              tone="primary"
              control={task.score}
              onPress={onScore}
            />
            <Button
              label={`More for the call of ${task.agentName}`}
              icon="menu"
              iconOnly
              size="small"
              tone="quiet"
              expanded={more}
              onPress={() => setMore(!more)}
            />
          </span>
        </td>
      </tr>
      {more && (
        <tr className="queue-more">
          <td colSpan={8}>
            <TaskOrders task={task} onAssign={onAssign} onDrop={onDrop} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Alone, for it is drawn again each second. */
function Due({ task }: { task: QualityTask }) {
  const now = useServerNow();
  return (
    <span className={task.overdue ? "overdue" : ""}>
      {task.overdue && <Icon name="warning" />}
      {dueWords(task.dueAt, now)}
    </span>
  );
}

function TaskOrders({ task, onAssign, onDrop }: Pick<Props, "task" | "onAssign" | "onDrop">) {
  const { settings } = useQualityTools();
  const [to, setTo] = useState(task.evaluator);
  const [reason, setReason] = useState("");
  const begun = task.state === "begun" ? { allowed: false, why: "Somebody is scoring it now." } : undefined;
  return (
    <div className="task-orders">
      <label className="field">
        <span className="field-label">Give it to</span>
        <select value={to} onChange={(event) => setTo(event.target.value)}>
          {settings.evaluators
            .filter(({ id }) => id !== task.agentId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <Button
        label="Give"
        control={
          begun ?? (to === task.evaluator ? { allowed: false, why: `${task.evaluatorName} has it.` } : undefined)
        }
        onPress={() => onAssign(to)}
      />
      <label className="field task-why">
        <span className="field-label">
          Why it cannot be scored <span className="optional">kept in the audit; name no patient</span>
        </span>
        <input value={reason} maxLength={500} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button
        label="Take out"
        control={
          begun ??
          (reason.trim().length < 3
            ? { allowed: false, why: "Write why first. No other call is drawn for it." }
            : undefined)
        }
        onPress={() => onDrop(reason.trim())}
      />
    </div>
  );
}
