import { type ReactNode, useState } from "react";
import { Button } from "../../design/Button";
import { Icon } from "../../design/Icon";
import type { ScaleStep, ScorecardItem } from "../../wire/qualityTypes";
import { briefly } from "../words";
import { Wrong } from "./CardEditor";
import { withKind } from "./editing";
import { TypedNumber } from "./TypedNumber";
import { WeightField } from "./WeightField";

interface Props {
  item: ScorecardItem;
  number: string;
  /** Of the whole, in hundredths of a percent. */
  share: number;
  path: string;
  wrong: ReadonlyMap<string, string>;
  onChange: (item: ScorecardItem) => void;
  moves: ReactNode;
}

/** One item: what decides the score in a line, the rest below when it is opened. */
export function ItemEditor({ item, number, share, path, wrong, onChange, moves }: Props) {
  const [open, setOpen] = useState(false);
  const set = (part: Partial<ScorecardItem>) => onChange({ ...item, ...part });
  const critical = item.critical ?? "none";
  return (
    <li className="item-editor">
      <div className="item-editor-line">
        <span className="item-number">{number}</span>
        <input
          aria-label={`Item ${number}: question`}
          placeholder="The question, put so that yes is good"
          maxLength={200}
          value={item.text}
          aria-invalid={wrong.has(`${path}.text`) || undefined}
          onChange={(event) => set({ text: event.target.value })}
        />
        <select
          aria-label={`Item ${number}: answers`}
          value={item.kind}
          onChange={(event) => {
            const kind = event.target.value as ScorecardItem["kind"];
            onChange(withKind(item, kind));
            setOpen(kind === "scale");
          }}
        >
          <option value="yes-no">Yes or no</option>
          <option value="scale">Scale</option>
        </select>
        <select
          aria-label={`Item ${number}: critical`}
          className={critical === "none" ? "" : "item-critical"}
          value={critical}
          onChange={(event) => set({ critical: event.target.value as NonNullable<ScorecardItem["critical"]> })}
        >
          <option value="none">Not critical</option>
          <option value="section">Critical: section 0</option>
          <option value="scorecard">Critical: score 0</option>
        </select>
        <label className="item-na">
          <input
            type="checkbox"
            checked={item.notApplicable ?? false}
            onChange={(event) => set({ notApplicable: event.target.checked })}
          />
          N/A
        </label>
        <WeightField
          label={`Item ${number}: weight`}
          value={item.weight}
          wrong={wrong.has(`${path}.weight`)}
          share={briefly(share)}
          onChange={(weight) => set({ weight })}
        />
        {moves}
        <Button
          label={`Item ${number}: guidance and steps`}
          icon="chevron"
          iconOnly
          size="small"
          tone="quiet"
          expanded={open}
          onPress={() => setOpen(!open)}
        />
      </div>
      <Wrong wrong={wrong} path={path} />
      {open && (
        <div className="item-editor-more">
          <label className="field">
            <span className="field-label">What to listen for</span>
            <textarea
              rows={2}
              maxLength={1_000}
              value={item.guidance ?? ""}
              onChange={(event) => set({ guidance: event.target.value })}
            />
          </label>
          {item.kind === "scale" && (
            <Steps steps={item.steps ?? []} number={number} onChange={(steps) => set({ steps })} />
          )}
          <small className="soft">
            Known in trends as <code>{item.key}</code>
            {critical !== "none" && (
              <span className="item-critical">
                <Icon name="stop" />0 points here make {critical === "section" ? "the section" : "the whole score"} 0
              </span>
            )}
          </small>
        </div>
      )}
    </li>
  );
}

interface StepsProps {
  steps: ScaleStep[];
  number: string;
  onChange: (steps: ScaleStep[]) => void;
}

function Steps({ steps, number, onChange }: StepsProps) {
  const set = (at: number, part: Partial<ScaleStep>) =>
    onChange(steps.map((step, i) => (i === at ? { ...step, ...part } : step)));
  return (
    <ul className="steps-editor" aria-label={`Steps of item ${number}`}>
      {steps.map((step, at) => (
        <li key={at}>
          <TypedNumber value={step.points} onChange={(points) => set(at, { points })}>
            {(value, type) => (
              <input
                aria-label={`Points of step ${at + 1}`}
                inputMode="numeric"
                value={value}
                onChange={(event) => type(event.target.value)}
              />
            )}
          </TypedNumber>
          <input
            aria-label={`Step ${at + 1}`}
            placeholder="What must be heard to give it"
            maxLength={200}
            value={step.label}
            onChange={(event) => set(at, { label: event.target.value })}
          />
          <button
            type="button"
            aria-label={`Remove step ${at + 1}`}
            onClick={() => onChange(steps.filter((_, i) => i !== at))}
          >
            ×
          </button>
        </li>
      ))}
      {steps.length < 11 && (
        <li>
          <Button
            label="Add a step"
            size="small"
            tone="quiet"
            onPress={() =>
              onChange([{ points: Math.max(-1, ...steps.map(({ points }) => points)) + 1, label: "" }, ...steps])
            }
          />
        </li>
      )}
    </ul>
  );
}
