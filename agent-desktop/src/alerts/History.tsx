import { useCallback, useEffect, useState } from "react";
import { moment } from "../design/format";
import { Icon } from "../design/Icon";
import type { AlertRow } from "../wire/alertTypes";
import { type Api, Refusal } from "../wire/http";
import type { CampaignRow } from "../wire/types";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Alerts that were, found by state, campaign and time. */
export function History({ api, campaigns }: { api: Api; campaigns: CampaignRow[] }) {
  const [state, setState] = useState("");
  const [subject, setSubject] = useState("");
  const [day, setDay] = useState("");
  const [rows, setRows] = useState<AlertRow[]>();
  const [problem, setProblem] = useState("");
  const read = useCallback(() => {
    const from = day === "" ? undefined : new Date(`${day}T00:00`);
    const search = {
      ...(state === "" ? {} : { state: state as AlertRow["state"] }),
      ...(subject === "" ? {} : { subject }),
      ...(from ? { from: from.toISOString(), until: new Date(from.getTime() + 86_400_000).toISOString() } : {}),
    };
    setProblem("");
    api.alerts
      .search(search)
      .then(setRows, (error) =>
        setProblem(error instanceof Refusal ? error.problem.detail : "The alerts could not be read. Try again."),
      );
  }, [api, state, subject, day]);
  useEffect(read, [read]);

  return (
    <section aria-label="History">
      <div className="alert-search">
        <select aria-label="State" value={state} onChange={(event) => setState(event.target.value)}>
          <option value="">All</option>
          <option value="firing">Nobody sees to it</option>
          <option value="acknowledged">Somebody sees to it</option>
          <option value="resolved">Over</option>
        </select>
        <select aria-label="Campaign" value={subject} onChange={(event) => setSubject(event.target.value)}>
          <option value="">Everywhere</option>
          {campaigns.map((campaign) => (
            <option key={campaign.id} value={campaign.id}>
              {campaign.name}
            </option>
          ))}
        </select>
        <input type="date" aria-label="Day" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Raised</th>
            <th scope="col">Level</th>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Seen to by</th>
            <th scope="col">Over</th>
          </tr>
        </thead>
        <tbody>
          {rows?.map((alert) => (
            <tr key={alert.id}>
              <td className="soft">{moment(alert.raisedAt, zone)}</td>
              <td className={`mark level-${alert.level}`}>
                <Icon name={alert.level === "critical" ? "stop" : "warning"} />
                {alert.level === "critical" ? "Critical" : "Warning"}
              </td>
              <td>{alert.what}</td>
              <td className="soft">{alert.where}</td>
              <td>{alert.acknowledgedBy ?? "–"}</td>
              <td className="soft">{alert.resolvedAt ? moment(alert.resolvedAt, zone) : "goes on"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows?.length === 0 && <p className="empty">No alert was found.</p>}
    </section>
  );
}
