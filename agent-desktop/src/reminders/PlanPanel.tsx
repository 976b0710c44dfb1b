import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { DayPlanReport, ReminderPlan, ReminderRow, Strategy } from "../wire/reminderTypes";
import { type Draft, draftOf, newDraft, readDraft } from "./draft";
import { type CampaignName, PlanForm } from "./PlanForm";
import { Preview } from "./Preview";
import { Results } from "./Results";
import { nexts, number, states, withdrawnText } from "./words";

interface Props {
  api: Api;
  /** Undefined for a new one. */
  row: ReminderRow | undefined;
  campaigns: CampaignName[];
  strategies: Strategy[];
  /** Another number when what came of it is to be read anew. */
  renewed: number;
  /** With what was done, in words, and whether the plan itself is another now; else what is typed stays. */
  onChanged: (campaign: string, what: string, another: boolean) => void;
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How long nothing is typed before what was typed is looked at ahead. */
const SETTLED_MS = 600;

/** One reminder campaign: its plan, what the plan would bring today while it is typed, and what came of it. */
export function PlanPanel({ api, row, campaigns, strategies, renewed, onChanged }: Props) {
  const [draft, setDraft] = useState<Draft>(() =>
    row ? draftOf(row.plan) : newDraft(new Date().toISOString().slice(0, 10), zone),
  );
  const [told, setTold] = useState(false);
  const [problem, setProblem] = useState("");
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const read = readDraft(draft);
  const { ahead, waiting, unread } = useAhead(api, JSON.stringify(read.plan ?? null));

  async function order(work: () => Promise<string>, another = true) {
    setBusy(true);
    setProblem("");
    setRefused({});
    try {
      onChanged(draft.campaignId, await work(), another);
    } catch (error) {
      const refusal = error instanceof Refusal ? error.problem : undefined;
      setRefused(Object.fromEntries((refusal?.violations ?? []).map(({ field, message }) => [field, message])));
      setProblem(refusal?.detail ?? "The order did not reach the server. Try again.");
    } finally {
      setBusy(false);
    }
  }

  function keep() {
    setTold(true);
    const { plan } = read;
    if (plan) void order(async () => `The plan is kept.${withdrawnText((await api.reminders.plan(plan)).withdrawn)}`);
  }

  return (
    <div className="plan-panel">
      <header className="panel-head">
        <h2>{row ? row.name : "New reminder campaign"}</h2>
        {row && <span className={`reminder-state state-${row.state}`}>{states[row.state]}</span>}
        <span className="panel-note" aria-live="polite">
          {row?.state === "active" &&
            !row.running &&
            "Its campaign is stopped: start it on the floor, or nobody is called."}
        </span>
        {row && (
          <Button
            label="Update accounts"
            size="small"
            busy={busy}
            onPress={() =>
              void order(async () => {
                const { accounts, added } = await api.reminders.enrol(row.plan.campaignId);
                return `${number(accounts)} accounts are up to date, ${number(added)} of them new.`;
              }, false)
            }
          />
        )}
        {row?.state === "active" && (
          <Button
            label="Plan now"
            size="small"
            busy={busy}
            onPress={() =>
              void order(async () => {
                const { ordered } = await api.reminders.planNow(row.plan.campaignId);
                return `${number(ordered)} ordered; the next round is within a minute.`;
              }, false)
            }
          />
        )}
        {row &&
          nexts[row.state].map(({ to, label }) => (
            <Button
              key={to}
              label={label}
              size="small"
              tone={to === "active" ? "go" : to === "stopped" ? "danger" : "plain"}
              busy={busy}
              onPress={() =>
                void order(async () => {
                  const { withdrawn } = await api.reminders.state(row.plan.campaignId, to);
                  return `${states[to]} now.${withdrawnText(withdrawn)}`;
                })
              }
            />
          ))}
        <Button label="Keep the plan" tone="primary" size="small" busy={busy} onPress={keep} />
      </header>
      <p role="alert" className="field-wrong">
        {problem}
      </p>
      <div className="plan-split">
        <PlanForm
          draft={draft}
          read={read}
          told={told}
          refused={refused}
          isNew={row === undefined}
          campaigns={campaigns}
          strategies={strategies}
          onChange={setDraft}
        />
        <div className="plan-ahead">
          <h3>
            What it would bring today <small aria-live="polite">{waiting ? "being planned" : unread}</small>
          </h3>
          {ahead ? (
            <Preview api={api} plan={ahead.plan} report={ahead.report} zone={zone} />
          ) : (
            <p className="empty">Choose campaign, strategy and agents, and the day is planned here as you type.</p>
          )}
          {row && <Results api={api} campaign={row.plan.campaignId} renewed={renewed} />}
        </div>
      </div>
    </div>
  );
}

/** The day by what is typed, once nothing was typed for a moment; the last one stays until the next is there. */
function useAhead(api: Api, plan: string) {
  const [ahead, setAhead] = useState<{ plan: ReminderPlan; report: DayPlanReport }>();
  const [waiting, setWaiting] = useState(false);
  const [unread, setUnread] = useState("");
  const asked = useRef("");
  useEffect(() => {
    asked.current = plan;
    if (plan === "null") return;
    const timer = setTimeout(() => {
      setWaiting(true);
      const current = () => asked.current === plan;
      const typed: ReminderPlan = JSON.parse(plan);
      api.reminders
        .preview(typed)
        .then(
          (day) => {
            if (current()) {
              setAhead({ plan: typed, report: day });
              setUnread("");
            }
          },
          (error: unknown) =>
            current() && setUnread(error instanceof Refusal ? error.problem.detail : "The server was not reached."),
        )
        .finally(() => current() && setWaiting(false));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [api, plan]);
  return { ahead, waiting, unread };
}
