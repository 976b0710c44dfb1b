import type { FormEvent } from "react";
import { Button } from "../../design/Button";
import { ShiftDates } from "../../design/ShiftDates";
import type { EvaluationSearch, EvaluationState } from "../../wire/qualityTypes";
import { WhoseFields, withField } from "../fields/WhoseFields";
import { stateWords } from "../words";

interface Props {
  search: EvaluationSearch;
  onChange: (search: EvaluationSearch) => void;
  onShow: (event?: FormEvent) => void;
}

const ONLY: [NonNullable<EvaluationSearch["only"]>, string][] = [
  ["critical", "with a critical error"],
  ["failed", "not passed"],
  ["disputed", "disputed"],
  ["changed", "changed after a dispute"],
];

/** Which evaluations are shown. */
export function ScoredFilters({ search, onChange, onShow }: Props) {
  const set = (name: keyof EvaluationSearch) => (value: string) => onChange(withField(search, name, value));
  const problem =
    search.from && search.to && search.to < search.from ? "The last shift date is before the first." : undefined;
  return (
    <form className="quality-filters" onSubmit={onShow} aria-label="Filters">
      <ShiftDates from={search.from} to={search.to} onChange={(name, date) => set(name)(date)} />
      <WhoseFields search={search} onChange={onChange} />
      <label className="field">
        <span className="field-label">State</span>
        <select value={search.state ?? ""} onChange={(event) => set("state")(event.target.value)}>
          <option value="">Any</option>
          {(Object.keys(stateWords) as EvaluationState[]).map((state) => (
            <option key={state} value={state}>
              {stateWords[state]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Only</span>
        <select value={search.only ?? ""} onChange={(event) => set("only")(event.target.value)}>
          <option value="">All</option>
          {ONLY.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button
        label="Show"
        type="submit"
        tone="primary"
        control={problem ? { allowed: false, why: problem } : undefined}
        onPress={() => undefined}
      />
    </form>
  );
}
