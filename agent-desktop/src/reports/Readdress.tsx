import { useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { ReportSchedule, ReportUser } from "../wire/reportTypes";
import { problemOf } from "./problem";
import { Recipients } from "./Recipients";

interface Props {
  api: Api;
  users: ReportUser[];
  schedule: ReportSchedule;
  onDone: () => void;
}

/** Who gets a scheduled report from now on. What was seen when it was opened is sent along: somebody else's change is not overruled unseen. */
export function Readdress({ api, users, schedule, onDone }: Props) {
  const [seen] = useState(schedule);
  const [recipients, setRecipients] = useState(
    schedule.recipients.filter(({ user }) => !schedule.notEntitled.includes(user)),
  );
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);

  function set() {
    setProblem("");
    setBusy(true);
    api.reports
      .readdress(seen, recipients)
      .then(onDone, (error) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  }

  return (
    <div className="reports-readdress">
      <Recipients users={users} recipients={recipients} onChange={setRecipients} />
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
      <Button
        label="Set who gets it"
        size="small"
        tone="primary"
        busy={busy}
        control={
          recipients.length === 0 ? { allowed: false, why: "Add who is to get it, or send it no more." } : undefined
        }
        onPress={set}
      />
    </div>
  );
}
