import { useId } from "react";
import type { LimitsDraft, Wrong } from "./pacing";

interface Props {
  draft: LimitsDraft;
  wrong: Wrong;
  onChange: (draft: LimitsDraft) => void;
}

const fields: { name: keyof LimitsDraft; label: string; hint: string }[] = [
  { name: "abandonCap", label: "Abandon cap, % of answers", hint: "At most 3" },
  { name: "callsPerSecond", label: "Calls per second", hint: "Started in any second" },
  { name: "lines", label: "Lines at once", hint: "Conversations included" },
  { name: "linesPerAgent", label: "Lines per agent", hint: "Not yet with an agent" },
];

/** What a pace may never exceed, whoever sets it. */
export function LimitFields({ draft, wrong, onChange }: Props) {
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
