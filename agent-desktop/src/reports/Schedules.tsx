import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { ReportGroup, ReportSchedule, ReportSchedules, Team } from "../wire/reportTypes";
import type { CampaignRow } from "../wire/types";
import { GROUPS } from "./figures";
import { DAYS, NewSchedule } from "./NewSchedule";
import { problemOf } from "./problem";
import { Readdress } from "./Readdress";

interface Props {
  api: Api;
  by: ReportGroup;
  campaigns: CampaignRow[];
  teams: Team[];
}

/** Reports that are sent by e-mail: the sums, never the calls. */
export function Schedules({ api, by, campaigns, teams }: Props) {
  const [known, setKnown] = useState<ReportSchedules>();
  const [problem, setProblem] = useState("");
  const [editing, setEditing] = useState<string>();
  const failed = useCallback((error: unknown) => setProblem(problemOf(error)), []);
  const read = useCallback(() => api.reports.schedules().then(setKnown, failed), [api, failed]);
  useEffect(() => {
    void read();
  }, [read]);

  return (
    <section className="reports-mail" aria-label="Reports by e-mail">
      <p className="soft">
        Sums are sent, never calls. A daily report is of the last shift date that is over, a weekly one of the last
        seven.
      </p>
      {known && !known.mail && (
        <p role="status">No relay for e-mail is configured: an administrator sets claimline.gateway.messages.email.</p>
      )}
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
      {known && known.schedules.length > 0 && (
        <ul className="panel reports-scheduled" aria-label="Scheduled">
          {known.schedules.map((one) => (
            <li key={one.id}>
              <div>
                <b>{one.name}</b>
                <span>{saidOf(one, campaigns, teams)}</span>
                <ul className="reports-to" aria-label={`Recipients of ${one.name}`}>
                  {one.recipients.map(({ user, address }) => (
                    <Recipient key={user} known={known} user={user} address={address} gone={one.notEntitled} />
                  ))}
                </ul>
                {editing === one.id && (
                  <Readdress
                    api={api}
                    users={known.users}
                    schedule={one}
                    onDone={() => {
                      setEditing(undefined);
                      void read();
                    }}
                  />
                )}
                {one.problem && <span className="reports-problem">{one.problem}</span>}
              </div>
              <Button
                label={editing === one.id ? "Leave as it is" : "Change who gets it"}
                size="small"
                tone="quiet"
                expanded={editing === one.id}
                onPress={() => setEditing(editing === one.id ? undefined : one.id)}
              />
              <Button
                label="Send no more"
                size="small"
                tone="quiet"
                onPress={() => void api.reports.unschedule(one.id).then(read, failed)}
              />
            </li>
          ))}
        </ul>
      )}
      {known?.mail && (
        <NewSchedule
          api={api}
          by={by}
          users={known.users}
          campaigns={campaigns}
          teams={teams}
          onAdded={() => void read()}
        />
      )}
    </section>
  );
}

interface RecipientProps {
  known: ReportSchedules;
  user: string;
  address: string;
  gone: string[];
}

function Recipient({ known, user, address, gone }: RecipientProps) {
  const name = known.users.find(({ id }) => id === user)?.name ?? user;
  return gone.includes(user) ? (
    <li className="reports-problem">{name} may not see reports any more, and gets nothing</li>
  ) : (
    <li>
      {name} <span className="soft">{address}</span>
    </li>
  );
}

/** When, of what and how, in a sentence. */
function saidOf(one: ReportSchedule, campaigns: CampaignRow[], teams: Team[]): string {
  const by = GROUPS.find(([id]) => id === one.by)?.[1].toLowerCase() ?? one.by;
  const of = [
    one.campaign && `campaign ${campaigns.find(({ id }) => id === one.campaign)?.name ?? one.campaign}`,
    one.team && `team ${teams.find(({ id }) => id === one.team)?.name ?? one.team}`,
    one.payer && `payer ${one.payer}`,
  ].filter(Boolean);
  return [
    `${one.every === "day" ? "Every day" : `Every ${DAYS[one.day - 1]}`} at ${one.time}`,
    `by ${by}`,
    ...of,
    one.format === "csv" ? "CSV file" : "workbook",
  ].join(", ");
}
