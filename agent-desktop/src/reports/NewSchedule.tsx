import { type FormEvent, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { NewReportSchedule, ReportGroup, ReportRecipient, ReportUser, Team } from "../wire/reportTypes";
import type { CampaignRow } from "../wire/types";
import { GROUPS } from "./figures";
import { problemOf } from "./problem";
import { Recipients } from "./Recipients";

export const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

interface Props {
  api: Api;
  by: ReportGroup;
  users: ReportUser[];
  campaigns: CampaignRow[];
  teams: Team[];
  onAdded: () => void;
}

/** A report that is to be sent from now on. */
export function NewSchedule({ api, by, users, campaigns, teams, onAdded }: Props) {
  const [recipients, setRecipients] = useState<ReportRecipient[]>([]);
  const [problem, setProblem] = useState("");

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const text = (name: string) => String(given.get(name) ?? "");
    const wanted: NewReportSchedule = {
      name: text("name"),
      every: text("day") === "0" ? "day" : "week",
      ...(text("day") === "0" ? {} : { day: Number(text("day")) }),
      ...(text("campaign") ? { campaign: text("campaign") } : {}),
      ...(text("team") ? { team: text("team") } : {}),
      time: text("time"),
      by: text("by") as ReportGroup,
      format: text("format") === "csv" ? "csv" : "xlsx",
      recipients,
    };
    setProblem("");
    api.reports.schedule(wanted).then(
      () => {
        form.reset();
        setRecipients([]);
        onAdded();
      },
      (error) => setProblem(problemOf(error)),
    );
  }
  const choice = (name: string, label: string, options: (readonly [string | number, string])[], first?: string) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <select name={name} defaultValue={first}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const everything = [["", "All"]] as [string, string][];
  return (
    <form onSubmit={add} className="panel reports-schedules" aria-label="New e-mail">
      <h2>New e-mail</h2>
      <div className="reports-form">
        <label className="field">
          <span className="field-label">Subject</span>
          <input name="name" required maxLength={80} autoComplete="off" />
        </label>
        {choice("day", "When", [[0, "Every day"], ...DAYS.map((day, at) => [at + 1, `Every ${day}`] as const)])}
        <label className="field">
          <span className="field-label">At, by the site's clock</span>
          <input name="time" type="time" required defaultValue="07:30" />
        </label>
        {choice("by", "By", GROUPS, by)}
        {choice("campaign", "Campaign", [...everything, ...campaigns.map(({ id, name }) => [id, name] as const)])}
        {choice("team", "Team", [...everything, ...teams.map(({ id, name }) => [id, name] as const)])}
        {choice("format", "File", [
          ["xlsx", "Workbook"],
          ["csv", "CSV file"],
        ])}
      </div>
      <Recipients users={users} recipients={recipients} onChange={setRecipients} />
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button
          label="Schedule"
          type="submit"
          tone="primary"
          control={recipients.length === 0 ? { allowed: false, why: "Add who is to get it." } : undefined}
          onPress={() => {}}
        />
      </div>
    </form>
  );
}
