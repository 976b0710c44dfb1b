import type { FormEvent } from "react";
import { Button } from "../../design/Button";
import type { EvaluationSearch, EvaluationState } from "../../wire/qualityTypes";
import { useQualityTools } from "../context";
import { AgentField } from "../fields/AgentField";
import { CampaignField, PersonField, ScorecardField, TeamField } from "../fields/SelectFields";
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

/** The search without what is empty. */
export function withField<S extends object, K extends keyof S>(search: S, name: K, value: string): S {
  const { [name]: _, ...rest } = search;
  return (value.trim() === "" ? rest : { ...rest, [name]: value }) as S;
}

/** Which evaluations are shown. */
export function ScoredFilters({ search, onChange, onShow }: Props) {
  const { settings } = useQualityTools();
  const set = (name: keyof EvaluationSearch) => (value: string) => onChange(withField(search, name, value));
  const problem =
    search.from && search.to && search.to < search.from ? "The last shift date is before the first." : undefined;
  return (
    <form className="quality-filters" onSubmit={onShow} aria-label="Filters">
      <label className="field">
        <span className="field-label">First shift date</span>
        <input type="date" value={search.from ?? ""} onChange={(event) => set("from")(event.target.value)} />
      </label>
      <label className="field">
        <span className="field-label">Last</span>
        <input type="date" value={search.to ?? ""} onChange={(event) => set("to")(event.target.value)} />
      </label>
      <AgentField value={search.agent ?? ""} onChange={set("agent")} />
      <TeamField value={search.team ?? ""} onChange={set("team")} />
      <CampaignField value={search.campaign ?? ""} onChange={set("campaign")} />
      <ScorecardField value={search.scorecard ?? ""} onChange={set("scorecard")} />
      <PersonField
        label="Evaluator"
        people={settings.evaluators}
        value={search.evaluator ?? ""}
        onChange={set("evaluator")}
      />
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
