import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { ReminderRow, Strategy } from "../wire/reminderTypes";
import type { CampaignName } from "./PlanForm";
import { PlanPanel } from "./PlanPanel";
import { ReminderList } from "./ReminderList";
import { StrategyDialog } from "./StrategyDialog";
import "./reminders.css";
import "./preview.css";

interface Known {
  rows: ReminderRow[];
  strategies: Strategy[];
}

interface Props {
  api: Api;
  campaigns: CampaignName[];
  onClose: () => void;
}

/** Every reminder campaign at the left; the chosen one with its plan, its day and its results at the right. Loaded when it is opened. */
export default function RemindersPage({ api, campaigns, onClose }: Props) {
  const [known, setKnown] = useState<Known>();
  const [problem, setProblem] = useState("");
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [strategies, setStrategies] = useState(false);
  const [times, setTimes] = useState(0);

  const load = useCallback(() => {
    setProblem("");
    Promise.all([api.reminders.list(), api.reminders.strategies()]).then(
      ([rows, all]) => setKnown({ rows, strategies: all }),
      (error: unknown) =>
        setProblem(error instanceof Refusal ? error.problem.detail : "The reminders could not be read. Try again."),
    );
  }, [api]);
  useEffect(load, [load]);

  function open(campaign: string | undefined) {
    setAdding(campaign === undefined);
    setChosen(campaign);
  }

  function changed(campaign: string) {
    open(campaign);
    setTimes(times + 1);
    load();
  }

  const row = known?.rows.find(({ plan }) => plan.campaignId === chosen);
  return (
    <main className="reminders" aria-label="Reminders">
      <ReminderList
        rows={known?.rows ?? []}
        chosen={chosen}
        onChoose={open}
        onNew={() => open(undefined)}
        onClose={onClose}
      />
      <div className="reminder-work">
        <div className="reminder-tools">
          <Button label="Strategies" size="small" onPress={() => setStrategies(true)} />
        </div>
        {problem && (
          <p className="reminder-problem" role="alert">
            {problem} <Button label="Try again" size="small" onPress={load} />
          </p>
        )}
        {known && (row || adding) ? (
          <PlanPanel
            key={`${row?.plan.campaignId ?? "new"} ${row?.state ?? ""} ${times}`}
            api={api}
            row={row}
            campaigns={campaigns}
            strategies={known.strategies}
            onChanged={changed}
          />
        ) : (
          <p className="waiting">Choose a reminder campaign, or make one. Nobody is called before it is activated.</p>
        )}
      </div>
      {strategies && known && (
        <StrategyDialog api={api} strategies={known.strategies} onKept={load} onClose={() => setStrategies(false)} />
      )}
    </main>
  );
}
