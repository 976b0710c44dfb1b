import { type FormEvent, useId } from "react";
import { Button } from "../design/Button";
import { ShiftDates } from "../design/ShiftDates";
import type { ReportGroup, ReportSearch, TeamList } from "../wire/reportTypes";
import type { CampaignRow } from "../wire/types";
import { fault, GROUPS } from "./figures";

interface Props {
  search: ReportSearch;
  campaigns: CampaignRow[];
  people: TeamList;
  busy: boolean;
  onChange: (search: ReportSearch) => void;
  onAsk: () => void;
}

type Filter = "campaign" | "agent" | "team" | "payer";

/** Which shift dates, by what, and of whom. */
export function ReportForm({ search, campaigns, people, busy, onChange, onAsk }: Props) {
  const problem = fault(search);
  const agents = useId();
  function filter(name: Filter, value: string) {
    const { [name]: _, ...rest } = search;
    onChange(value.trim() ? { ...rest, [name]: value.trim() } : rest);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    onAsk();
  }
  const text = (name: Filter, label: string, hint: string) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        value={search[name] ?? ""}
        maxLength={80}
        list={name === "agent" ? agents : undefined}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => filter(name, event.target.value)}
      />
    </label>
  );
  return (
    <form className="reports-form" onSubmit={submit} aria-label="What is reported">
      <ShiftDates from={search.from} to={search.to} onChange={(name, date) => onChange({ ...search, [name]: date })} />
      <label className="field">
        <span className="field-label">By</span>
        <select value={search.by} onChange={(event) => onChange({ ...search, by: event.target.value as ReportGroup })}>
          {GROUPS.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Campaign</span>
        <select value={search.campaign ?? ""} onChange={(event) => filter("campaign", event.target.value)}>
          <option value="">All</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {text("agent", "Agent", "Login name")}
      <datalist id={agents}>
        {people.agents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <label className="field">
        <span className="field-label">Team</span>
        <select value={search.team ?? ""} onChange={(event) => filter("team", event.target.value)}>
          <option value="">All</option>
          {people.teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="-">In no team</option>
        </select>
      </label>
      {text("payer", "Payer", "All")}
      <Button
        label="Show"
        type="submit"
        tone="primary"
        busy={busy}
        onPress={onAsk}
        control={problem ? { allowed: false, why: problem } : undefined}
      />
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
