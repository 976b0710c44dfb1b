import { useId } from "react";
import type { LimitsDraft, TypedLimits, Wrong } from "./pacing";

interface Props {
  draft: LimitsDraft;
  wrong: Wrong;
  /** Only such a campaign has more calls ringing than agents, so only it can take one back. */
  predictive: boolean;
  onChange: (draft: LimitsDraft) => void;
}

const fields: { name: keyof TypedLimits; label: string; hint: string }[] = [
  { name: "abandonCap", label: "Abandon cap, % of answers", hint: "At most 3" },
  { name: "callsPerSecond", label: "Calls per second", hint: "Started in any second" },
  { name: "lines", label: "Lines at once", hint: "Conversations included" },
  { name: "linesPerAgent", label: "Lines per agent", hint: "Not yet with an agent" },
];

/** What a pace may never exceed, whoever sets it. */
export function LimitFields({ draft, wrong, predictive, onChange }: Props) {
  return (
    <fieldset className="limit-fields">
      <legend>Limits</legend>
      {fields.map(({ name, label, hint }) => (
        <NumberField
          key={name}
          label={label}
          hint={hint}
          value={draft[name]}
          wrong={wrong[`limits.${name}`]}
          onChange={(value) => onChange({ ...draft, [name]: value })}
        />
      ))}
      {predictive && (
        <label className="choice field-wide">
          <input
            type="checkbox"
            checked={draft.withdraws}
            onChange={(event) => onChange({ ...draft, withdraws: event.target.checked })}
          />
          <span>
            <strong>Take back calls that ring in vain</strong>
            <small>
              A phone that has rung for 15 s is hung up when whoever answered would find no agent. It counts as an
              attempt.
            </small>
          </span>
        </label>
      )}
    </fieldset>
  );
}

interface NumberProps {
  label: string;
  hint: string;
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
}

export function NumberField({ label, hint, value, wrong, onChange }: NumberProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-says`} className={wrong ? "field-wrong" : "field-hint"}>
        {wrong ?? hint}
      </span>
    </div>
  );
}
