import type { ReactNode } from "react";
import type { Strategy } from "../wire/reminderTypes";
import { type Draft, type Read, weekdays } from "./draft";
import { RuleBuilder } from "./RuleBuilder";
import { StrategySteps } from "./StrategySteps";

export interface CampaignName {
  id: string;
  name: string;
}

interface Props {
  draft: Draft;
  read: Read;
  /** Whether what is wrong is told already. */
  told: boolean;
  refused: Record<string, string>;
  isNew: boolean;
  campaigns: CampaignName[];
  strategies: Strategy[];
  onChange: (draft: Draft) => void;
}

/** What a reminder campaign is planned by. */
export function PlanForm({ draft, read, told, refused, isNew, campaigns, strategies, onChange }: Props) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const wrong = (field: string) => (told ? read.wrong[field] : undefined) ?? refused[field];
  const strategy = strategies.find(({ id }) => id === draft.strategyId);
  const text = (key: "callsPerSecond" | "concurrent" | "callSeconds" | "daily", label: string) => (
    <Field label={label} wrong={wrong(key)}>
      <input inputMode="decimal" value={draft[key]} onChange={(event) => set({ [key]: event.target.value })} />
    </Field>
  );
  return (
    <div className="plan-form">
      <div className="plan-fields plan-whom">
        <Field label="Campaign that calls" wrong={wrong("campaignId")}>
          <Choose
            value={draft.campaignId}
            options={campaigns}
            disabled={!isNew}
            onChange={(campaignId) => set({ campaignId })}
          />
        </Field>
        <Field label="Strategy" wrong={wrong("strategyId")}>
          <Choose value={draft.strategyId} options={strategies} onChange={(strategyId) => set({ strategyId })} />
        </Field>
        <Field label="Agents for those without consent" wrong={wrong("liveCampaignId")}>
          <Choose
            value={draft.liveCampaignId}
            options={campaigns}
            onChange={(liveCampaignId) => set({ liveCampaignId })}
          />
        </Field>
      </div>
      {draft.lines ? (
        <RuleBuilder lines={draft.lines} wrong={told ? read.wrongLines : {}} onChange={(lines) => set({ lines })} />
      ) : (
        <div className="rules-raw">
          <p className="field-hint">These rules say more than the form can show. They stay as they are.</p>
          <pre>{JSON.stringify(draft.choose, null, 1)}</pre>
        </div>
      )}
      <fieldset className="plan-when">
        <legend>When, local to the person</legend>
        <div className="days">
          {weekdays.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={draft.days.includes(day)}
                onChange={(event) =>
                  set({
                    days: weekdays.filter((each) => (each === day ? event.target.checked : draft.days.includes(each))),
                  })
                }
              />
              {day.slice(0, 3)}
            </label>
          ))}
        </div>
        {wrong("days") && <span className="field-wrong">{wrong("days")}</span>}
        <div className="plan-fields">
          <Field label="From" wrong={wrong("window")}>
            <input type="time" value={draft.from} onChange={(event) => set({ from: event.target.value })} />
          </Field>
          <Field label="To" wrong={undefined}>
            <input type="time" value={draft.to} onChange={(event) => set({ to: event.target.value })} />
          </Field>
          <Field label="First day" wrong={wrong("starts")}>
            <input type="date" value={draft.starts} onChange={(event) => set({ starts: event.target.value })} />
          </Field>
          <Field label="Last day, if any" wrong={wrong("schedule")}>
            <input type="date" value={draft.ends} onChange={(event) => set({ ends: event.target.value })} />
          </Field>
        </div>
      </fieldset>
      <fieldset className="plan-fields">
        <legend>How fast</legend>
        {text("callsPerSecond", "Calls a second")}
        {text("concurrent", "Calls at once")}
        {text("callSeconds", "Seconds a call lasts")}
        {text("daily", "Calls a day")}
      </fieldset>
      {strategy && <StrategySteps strategy={strategy} />}
    </div>
  );
}

interface ChooseProps {
  value: string;
  options: CampaignName[];
  disabled?: boolean;
  onChange: (id: string) => void;
}

function Choose({ value, options, disabled, onChange }: ChooseProps) {
  return (
    <select value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
      <option value="">Choose</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Field({ label, wrong, children }: { label: string; wrong: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span className="field-label">{label}</span>
      {children}
      {wrong && <span className="field-wrong">{wrong}</span>}
    </label>
  );
}
