import { useCallback, useState } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { Button } from "../../design/Button";
import { Icon } from "../../design/Icon";
import type { EvaluationRow, QualityTask } from "../../wire/qualityTypes";
import { told, useQualityTools } from "../context";
import { rowKeys } from "../rowKeys";
import { FindCall } from "./FindCall";
import { TaskRow } from "./TaskRow";
import "./queue.css";

/** Calls that wait to be scored, those due first first; and the way to score any other. */
export function QueuePage() {
  const { api, user, go } = useQualityTools();
  const [whose, setWhose] = useState<"mine" | "all">("mine");
  const [finding, setFinding] = useState(false);
  const [problem, setProblem] = useState("");
  const ask = useCallback(() => api.quality.sampling.tasks(whose), [api, whose]);
  const askDrafts = useCallback(
    () => api.quality.evaluations({ state: "draft", evaluator: user }).then((page) => page.evaluations),
    [api, user],
  );
  const [answer, again] = useAnswer(ask);
  const [drafts] = useAnswer(askDrafts);
  const tasks = answer.value?.tasks ?? [];
  const others = (drafts.value ?? []).filter(({ callId }) => !tasks.some((task) => task.callId === callId));

  async function order(give: () => Promise<unknown>) {
    setProblem("");
    try {
      await give();
    } catch (error) {
      setProblem(told(error));
    }
    again();
  }
  const score = (task: QualityTask) =>
    order(async () => {
      await api.quality.start(task.callId);
      go({ name: "scoring", callId: task.callId });
    });

  return (
    <div className="quality-part">
      <div className="queue-bar">
        <Button label="Given to me" size="small" pressed={whose === "mine"} onPress={() => setWhose("mine")} />
        <Button label="All" size="small" pressed={whose === "all"} onPress={() => setWhose("all")} />
        {answer.value && (
          <span className="soft" role="status">
            {answer.value.open} to score, {answer.value.mine} of them given to me
            {answer.value.overdue > 0 && (
              <strong className="overdue">
                <Icon name="warning" />
                {answer.value.overdue} overdue
              </strong>
            )}
          </span>
        )}
        <span className="bar-end">
          <Button label="Score another call" size="small" expanded={finding} onPress={() => setFinding(!finding)} />
        </span>
      </div>
      {finding && <FindCall />}
      {others.length > 0 && <Drafts rows={others} />}
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      <Unanswered answer={answer} waiting="The queue is being read." onAgain={again} />
      {answer.value && tasks.length === 0 && (
        <p className="empty">
          {whose === "mine" && answer.value.open > 0
            ? "Nothing waits for you. All shows what waits for others; whoever is free can score it."
            : "Nothing waits to be scored. Sampling says which calls are drawn; Score another call finds any other."}
        </p>
      )}
      {tasks.length > 0 && (
        <section className="panel grid-scroll" aria-label="Calls to score">
          <table className="grid queue">
            <thead>
              <tr>
                <th scope="col">Due</th>
                <th scope="col">Agent</th>
                <th scope="col">Call</th>
                <th scope="col">Campaign</th>
                <th scope="col" className="num">
                  Talk
                </th>
                <th scope="col">Scorecard</th>
                <th scope="col">Given to</th>
                <th scope="col">
                  <span className="unseen">Orders</span>
                </th>
              </tr>
            </thead>
            <tbody onKeyDown={rowKeys}>
              {tasks.map((task) => (
                <TaskRow
                  key={task.callId}
                  task={task}
                  onScore={() => void score(task)}
                  onAssign={(to) => void order(() => api.quality.sampling.assign(task.callId, task.revision, to))}
                  onDrop={(reason) => void order(() => api.quality.sampling.drop(task.callId, task.revision, reason))}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** Begun by me, and drawn by no rule. */
function Drafts({ rows }: { rows: EvaluationRow[] }) {
  const { go } = useQualityTools();
  return (
    <section className="panel drafts" aria-label="My drafts">
      <h2>My drafts</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.callId}>
            <Button
              label="Go on"
              size="small"
              tone="primary"
              onPress={() => go({ name: "scoring", callId: row.callId })}
            />
            <span>
              {row.agentName} · {row.campaignName} <small>{row.scorecardName}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
