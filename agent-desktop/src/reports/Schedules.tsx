import { type FormEvent, useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { NewReportSchedule, ReportGroup, ReportSchedules } from "../wire/reportTypes";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Reports that are sent by e-mail: the sums, never the calls. */
export function Schedules({ api, by }: { api: Api; by: ReportGroup }) {
  const [known, setKnown] = useState<ReportSchedules>();
  const [problem, setProblem] = useState("");
  const failed = useCallback((error: unknown) => {
    setProblem(error instanceof Refusal ? error.problem.detail : "That did not reach the server. Try again.");
  }, []);
  const read = useCallback(() => api.reports.schedules().then(setKnown, failed), [api, failed]);
  useEffect(() => {
    void read();
  }, [read]);

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const text = (name: string) => String(given.get(name) ?? "");
    const wanted: NewReportSchedule = {
      name: text("name"),
      every: text("day") === "0" ? "day" : "week",
      ...(text("day") === "0" ? {} : { day: Number(text("day")) }),
      time: text("time"),
      by,
      format: text("format") === "csv" ? "csv" : "xlsx",
      recipients: [{ user: text("user"), address: text("address") }],
    };
    setProblem("");
    api.reports.schedule(wanted).then(() => {
      form.reset();
      return read();
    }, failed);
  }

  return (
    <section className="reports-schedules panel" aria-label="Reports by e-mail">
      {known && !known.mail && (
        <p role="status">No relay for e-mail is configured: an administrator sets claimline.gateway.messages.email.</p>
      )}
      {known?.schedules.map((one) => (
        <p key={one.id} className="reports-schedule">
          <b>{one.name}</b>
          <span>
            {one.every === "day" ? "Every day" : `Every ${DAYS[one.day - 1]}`} at {one.time}, by {one.by},{" "}
            {one.format === "csv" ? "CSV file" : "workbook"}, to{" "}
            {one.recipients.map(({ user }) => nameOf(known, user)).join(", ")}
          </span>
          {one.problem && <span className="reports-problem">{one.problem}</span>}
          <Button
            label="Send no more"
            size="small"
            tone="quiet"
            onPress={() => void api.reports.unschedule(one.id).then(read, failed)}
          />
        </p>
      ))}
      {known?.mail && (
        <form onSubmit={add} className="reports-form" aria-label="New e-mail">
          <label className="field">
            <span className="field-label">Subject</span>
            <input name="name" required maxLength={80} />
          </label>
          <label className="field">
            <span className="field-label">When</span>
            <select name="day">
              <option value="0">Daily, one date</option>
              {DAYS.map((day, at) => (
                <option key={day} value={at + 1}>
                  {day}s, seven dates
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="field-label">At, by the site's clock</span>
            <input name="time" type="time" required defaultValue="07:30" />
          </label>
          <label className="field">
            <span className="field-label">File</span>
            <select name="format">
              <option value="xlsx">Workbook</option>
              <option value="csv">CSV file</option>
            </select>
          </label>
          <label className="field">
            <span className="field-label">To</span>
            <select name="user">
              {known.users.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="field-label">E-mail address</span>
            <input name="address" type="email" required maxLength={254} />
          </label>
          <Button label="Schedule" type="submit" tone="primary" onPress={() => {}} />
        </form>
      )}
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function nameOf(known: ReportSchedules, user: string): string {
  return known.users.find(({ id }) => id === user)?.name ?? user;
}
