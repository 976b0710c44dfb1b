import { useEffect, useState } from "react";
import { clockTime, moment, money, usDate, zoneName } from "../design/format";
import { useDesk } from "../desk/context";
import type { PlanView } from "../wire/dayTypes";

/** What awaits the agent next time: promised calls, own follow-ups by when their payers open, and documents that should have come. */
export function NextShift() {
  const { api, desk } = useDesk();
  const [plan, setPlan] = useState<PlanView>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    api.days.plan().then(setPlan, () => setFailed(true));
  }, [api]);
  if (!plan) {
    return <p className="empty">{failed ? "The plan could not be read. Open it again." : "The plan is being read."}</p>;
  }
  const zone = desk.agent.site.zone;
  return (
    <>
      <p>
        Shift of {usDate(plan.date)}, from {clockTime(Date.parse(plan.from), plan.zone)}{" "}
        {zoneName(Date.parse(plan.from), plan.zone)}, the hour of your last one.
      </p>
      <h3>
        Call-backs <small>{plan.callBacks.length}</small>
      </h3>
      <ul className="day-rows">
        {plan.callBacks.map((row) => (
          <li key={row.leadId}>
            <strong>{row.party}</strong>
            <small>{moment(row.at, zone)}</small>
          </li>
        ))}
      </ul>
      <h3>
        Follow-ups <small>{`${plan.followUpCount} · ${money(plan.followUpCents)}`}</small>
      </h3>
      <ul className="day-rows">
        {plan.followUps.map((row) => (
          <li key={row.party}>
            <span>
              <strong>{row.party}</strong>
              {row.opensAt && <small>open from {moment(row.opensAt, zone)}</small>}
              {!row.opensAt && row.hours && <small>{row.hours}</small>}
            </span>
            <span>{`${row.count} · ${money(row.cents)}`}</span>
          </li>
        ))}
      </ul>
      <h3>
        Documents expected <small>{plan.documents.length}</small>
      </h3>
      <ul className="day-rows">
        {plan.documents.map((row, index) => (
          <li key={`${row.party}${index}`}>
            <strong>{row.party}</strong>
            <small>{`${row.how.toLowerCase() || "document"} by ${usDate(row.due)}`}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
