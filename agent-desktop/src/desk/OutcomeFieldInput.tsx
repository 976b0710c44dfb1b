import { useId } from "react";
import { money, parseDollars } from "../design/format";
import type { OutcomeField, OutcomeForm } from "../wire/types";
import { fieldSpecs, type Status } from "./outcome";
import type { OutcomeEditing } from "./useOutcome";

interface Props {
  field: OutcomeField;
  form: OutcomeForm;
  status: Status;
  editing: OutcomeEditing;
}

/** One labelled field with its hint, or what is wrong with it. */
export function OutcomeFieldInput({ field, form, status, editing }: Props) {
  const id = useId();
  const spec = fieldSpecs[field];
  const required = status.requires.includes(field);
  const violation = editing.violations[field];
  const hint = editing.hints[field];
  const message = violation ?? hint ?? spec.hint;
  const value = editing.draft.fields[field] ?? "";
  const common = {
    id,
    value,
    "aria-required": required || undefined,
    "aria-invalid": violation ? true : undefined,
    "aria-describedby": message ? `${id}-says` : undefined,
  };
  const onChange = (text: string) => editing.type(field, text);
  return (
    <div className={`field ${spec.kind === "note" ? "field-wide" : ""}`}>
      <label className="field-label" htmlFor={id}>
        {spec.label}
        {!required && <span className="optional">optional</span>}
      </label>
      {spec.kind === "note" ? (
        <textarea {...common} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : spec.kind === "action" ? (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          <option value="">Choose</option>
          {form.actions.map((action) => (
            <option key={action.code} value={action.code}>
              {action.label}
            </option>
          ))}
        </select>
      ) : spec.kind === "money" ? (
        <span className="money">
          <span aria-hidden="true">$</span>
          <input
            {...common}
            inputMode="decimal"
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => onChange(tidyMoney(value))}
          />
        </span>
      ) : (
        <input
          {...common}
          type={inputTypes[spec.kind]}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {message && (
        <span className={violation ? "field-wrong" : hint ? "field-doubt" : "field-hint"} id={`${id}-says`}>
          {message}
        </span>
      )}
    </div>
  );
}

const inputTypes = { text: "text", code: "text", date: "date", datetime: "datetime-local" } as const;

/** What was typed as an amount, written as one; anything else stays as typed, to be corrected. */
export function tidyMoney(typed: string): string {
  const cents = parseDollars(typed);
  return cents === undefined ? typed : money(cents).slice(1);
}
