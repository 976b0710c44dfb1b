import { useId } from "react";
import { useDesk } from "../desk/context";
import type { FieldSpec } from "../wire/outcomeTypes";
import type { OutcomeEditing } from "./useOutcomes";

const YES_NO = [
  { code: "yes", label: "Yes" },
  { code: "no", label: "No" },
];

/** One labelled field with its hint, or what is wrong with it. */
export function OutcomeFieldInput({ spec, editing }: { spec: FieldSpec; editing: OutcomeEditing }) {
  const id = useId();
  const { working } = editing;
  const needed = working.needed.has(spec.key);
  const problem = editing.shown(spec.key);
  const proposed = working.proposed.has(spec.key);
  const message =
    problem?.message ?? (proposed ? "Proposed" : working.text(spec.key) ? undefined : hintOf(spec, editing.clock.zone));
  const common = {
    id,
    className: proposed ? "proposed" : undefined,
    value: working.text(spec.key),
    "data-field": spec.key,
    "aria-required": needed || undefined,
    "aria-invalid": problem?.wrong ? true : undefined,
    "aria-describedby": message ? `${id}-says` : undefined,
    onBlur: () => editing.leave(spec.key),
  };
  const type = (text: string) => editing.type(spec.key, text);
  const colleagues = useColleagues();
  const choices = spec.kind === "yes-no" ? YES_NO : spec.key === "callbackBy" ? colleagues : spec.choices;
  return (
    <div className={`field ${spec.kind === "note" ? "field-wide" : ""}`}>
      <label className="field-label" htmlFor={id}>
        {spec.label}
        {!needed && <span className="optional">optional</span>}
      </label>
      {spec.kind === "note" ? (
        <textarea {...common} rows={3} onChange={(event) => type(event.target.value)} />
      ) : choices ? (
        <select {...common} onChange={(event) => type(event.target.value)}>
          <option value="">{spec.key === "callbackBy" ? "Anyone on the team" : "–"}</option>
          {choices.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      ) : spec.kind === "money" ? (
        <span className="money">
          <span aria-hidden="true">$</span>
          <input {...common} inputMode="decimal" autoComplete="off" onChange={(event) => type(event.target.value)} />
        </span>
      ) : (
        <input {...common} autoComplete="off" onChange={(event) => type(event.target.value)} />
      )}
      {message && (
        <span className={problem ? (problem.wrong ? "field-wrong" : "field-doubt") : "field-hint"} id={`${id}-says`}>
          {message}
        </span>
      )}
    </div>
  );
}

/** Who can be named to call back, oneself first. */
function useColleagues(): { code: string; label: string }[] {
  const { desk, stream } = useDesk();
  const mine = desk.agent.id;
  const others = (stream.day?.colleagues ?? []).filter(({ id }) => id !== mine);
  return [{ code: mine, label: "Me" }, ...others.map(({ id, name }) => ({ code: id, label: name }))];
}

function hintOf(spec: FieldSpec, zone: string): string | undefined {
  return spec.kind === "datetime" ? `For example +1 9:30 am, time of ${zone}` : spec.hint;
}
