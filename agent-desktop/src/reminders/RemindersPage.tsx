import { useCallback, useState } from "react";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { CampaignName } from "./PlanForm";
import { PlanPanel } from "./PlanPanel";
import { ReminderList } from "./ReminderList";
import { StrategyDialog } from "./StrategyDialog";
import { useTicks } from "./useTicks";
import "./reminders.css";
import "./preview.css";
import "./calls.css";

interface Props {
  api: Api;
  campaigns: CampaignName[];
  onClose: () => void;
}

/** How often progress is read anew while the page is seen. */
const RENEWED_MS = 10_000;

/** Every reminder campaign at the left; the chosen one with its plan, its day and its results at the right. Loaded when it is opened, and renewed while it is. */
export default function RemindersPage({ api, campaigns, onClose }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [strategies, setStrategies] = useState(false);
  const [times, setTimes] = useState(0);
  const [note, setNote] = useState("");
  const ticks = useTicks(RENEWED_MS);
  const ask = useCallback(async () => {
    const [rows, all] = await Promise.all([api.reminders.list(), api.reminders.strategies()]);
    return { rows, strategies: all, at: Date.now() };
  }, [api]);
  const [answer, again] = useAnswer(ask, ticks);
  const known = answer.value;

  function open(campaign: string | undefined) {
    setAdding(campaign === undefined);
    setChosen(campaign);
    setNote("");
  }

  function changed(campaign: string, what: string, another: boolean) {
    open(campaign);
    setNote(what);
    if (another) setTimes(times + 1);
    again();
  }

  const row = known?.rows.find(({ plan }) => plan.campaignId === chosen);
  return (
    <main className="reminders" aria-label="Reminders">
      <ReminderList
        rows={known?.rows ?? []}
        at={known?.at}
        chosen={chosen}
        onChoose={open}
        onNew={() => open(undefined)}
        onClose={onClose}
      />
      <div className="reminder-work">
        <div className="reminder-tools">
          <p className="panel-note" role="status">
            {note}
          </p>
          <Button label="Strategies" size="small" onPress={() => setStrategies(true)} />
        </div>
        <Unanswered answer={answer} waiting="The reminders are being read." onAgain={again} />
        {known && (row || adding) ? (
          <PlanPanel
            key={`${row?.plan.campaignId ?? "new"} ${times}`}
            api={api}
            row={row}
            campaigns={campaigns}
            strategies={known.strategies}
            renewed={ticks}
            onChanged={changed}
          />
        ) : (
          <p className="waiting">
            Choose a reminder campaign, or make one. Its plan brings its work: nobody is called before the plan is
            activated and the campaign started.
          </p>
        )}
      </div>
      {strategies && known && (
        <StrategyDialog api={api} strategies={known.strategies} onKept={again} onClose={() => setStrategies(false)} />
      )}
    </main>
  );
}
