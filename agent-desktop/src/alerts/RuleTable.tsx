import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import type { AlertRule, AlertRuleOrder } from "../wire/alertTypes";
import { type Api, Refusal } from "../wire/http";
import type { CampaignRow } from "../wire/types";
import { figureWords, threshold, typed, unitOf } from "./words";

const everyone: Record<AlertRule["kind"], string> = {
  campaign: "All campaigns",
  payer: "All payers",
  agent: "All agents",
  gateway: "All gateways",
};

/** The rules in force: thresholds of each figure, for all and for single campaigns. */
export function RuleTable({ api, campaigns }: { api: Api; campaigns: CampaignRow[] }) {
  const [rules, setRules] = useState<AlertRule[]>();
  const [problem, setProblem] = useState("");
  const failed = useCallback((error: unknown) => {
    setProblem(error instanceof Refusal ? error.problem.detail : "The server was not reached. Try again.");
  }, []);
  const read = useCallback(() => api.alerts.rules().then(setRules, failed), [api, failed]);
  useEffect(() => void read(), [read]);

  function change(work: Promise<unknown>) {
    setProblem("");
    work.then(read, failed);
  }

  return (
    <section className="rules" aria-label="Rules">
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">For</th>
            <th scope="col">On</th>
            <th scope="col">Warning</th>
            <th scope="col">Critical</th>
            <th scope="col">For so long (s)</th>
            <th scope="col">
              <span className="unseen">Order</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules?.map((rule) => (
            <Row
              key={`${rule.id} ${rule.warning} ${rule.critical} ${rule.lastingSeconds} ${rule.on}`}
              rule={rule}
              campaigns={campaigns}
              onSet={(order) => change(api.alerts.setRule(order))}
              onReset={() => change(api.alerts.resetRule(rule.id))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  rule,
  campaigns,
  onSet,
  onReset,
}: {
  rule: AlertRule;
  campaigns: CampaignRow[];
  onSet: (order: AlertRuleOrder) => void;
  onReset: () => void;
}) {
  const [warning, setWarning] = useState(typed(rule, rule.warning));
  const [critical, setCritical] = useState(typed(rule, rule.critical));
  const [lasting, setLasting] = useState(String(rule.lastingSeconds));
  const [subject, setSubject] = useState(rule.subject ?? "");
  const name = figureWords[rule.figure];
  const dirty =
    warning !== typed(rule, rule.warning) ||
    critical !== typed(rule, rule.critical) ||
    lasting !== String(rule.lastingSeconds) ||
    subject !== (rule.subject ?? "");
  const numbers = [threshold(rule, warning), threshold(rule, critical), Number(lasting)];
  const wrong = numbers.some((value) => Number.isNaN(value));

  function order(on: boolean): AlertRuleOrder {
    const [low, high, seconds] = numbers;
    return {
      figure: rule.figure,
      on,
      margin: rule.margin,
      lastingSeconds: seconds ?? 0,
      clearingSeconds: rule.clearingSeconds,
      ...(subject ? { subject } : {}),
      ...(low === undefined ? {} : { warning: low }),
      ...(high === undefined ? {} : { critical: high }),
    };
  }

  const state = rule.unit === "state";
  const amount = (label: string, value: string, change: (text: string) => void) => (
    <span className="rule-amount">
      <input
        aria-label={`${name}: ${label}`}
        inputMode="decimal"
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <small>{unitOf(rule)}</small>
    </span>
  );
  return (
    <tr className={rule.on ? "" : "rule-off"}>
      <th scope="row">
        {name}
        {rule.changed && <small>changed</small>}
      </th>
      <td>
        {rule.kind === "campaign" ? (
          <select
            aria-label={`${name}: for`}
            value={subject}
            disabled={rule.subject !== undefined}
            onChange={(event) => setSubject(event.target.value)}
          >
            <option value="">All campaigns</option>
            {campaigns.map((campaign) => (
              <option key={campaign.id} value={campaign.id}>
                {campaign.name}
              </option>
            ))}
          </select>
        ) : (
          <span className="soft">{rule.subject ?? everyone[rule.kind]}</span>
        )}
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={`${name}: on`}
          checked={rule.on}
          onChange={(event) => onSet(order(event.target.checked))}
        />
      </td>
      <td>
        {state ? (
          <span className="soft">{rule.warning === undefined ? "–" : "yes"}</span>
        ) : (
          amount("warning", warning, setWarning)
        )}
      </td>
      <td>
        {state ? (
          <span className="soft">{rule.critical === undefined ? "–" : "yes"}</span>
        ) : (
          amount("critical", critical, setCritical)
        )}
      </td>
      <td>
        <span className="rule-amount">
          <input
            aria-label={`${name}: seconds`}
            inputMode="numeric"
            value={lasting}
            onChange={(event) => setLasting(event.target.value)}
          />
        </span>
      </td>
      <td className="num">
        {dirty && (
          <Button
            label={subject && rule.subject === undefined ? "Add for this one" : "Keep"}
            size="small"
            tone="primary"
            control={wrong ? { allowed: false, why: "Write numbers." } : { allowed: true }}
            onPress={() => onSet(order(rule.on))}
          />
        )}
        {!dirty && rule.changed && (
          <Button
            label={rule.subject === undefined ? "Set back" : "Remove"}
            size="small"
            tone="quiet"
            onPress={onReset}
          />
        )}
      </td>
    </tr>
  );
}
