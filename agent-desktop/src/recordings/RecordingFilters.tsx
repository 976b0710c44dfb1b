import type { FormEvent } from "react";
import { Button } from "../design/Button";
import type { CampaignRow } from "../wire/types";
import { type Filters, fault } from "./filters";

interface Props {
  filters: Filters;
  campaigns: CampaignRow[];
  onChange: (filters: Filters) => void;
  onSearch: () => void;
  onClear: () => void;
}

/** Whose calls, about what, and when. */
export function RecordingFilters({ filters, campaigns, onChange, onSearch, onClear }: Props) {
  const problem = fault(filters);
  const field = (name: keyof Filters) => ({
    value: filters[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...filters, [name]: event.target.value }),
  });
  const text = { maxLength: 120, autoComplete: "off", spellCheck: false };
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!problem) {
      onSearch();
    }
  }
  return (
    <form className="recordings-filters" onSubmit={submit} aria-label="Filters">
      <label className="field">
        <span className="field-label">Campaign</span>
        <select {...field("campaignId")}>
          <option value="">Any</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Agent</span>
        <input {...field("agentId")} {...text} placeholder="Login" />
      </label>
      <label className="field">
        <span className="field-label">Claim</span>
        <input {...field("claimId")} {...text} placeholder="Id" />
      </label>
      <label className="field">
        <span className="field-label">Call</span>
        <input {...field("callId")} {...text} placeholder="Id" />
      </label>
      <label className="field">
        <span className="field-label">From</span>
        <input type="datetime-local" {...field("from")} />
      </label>
      <label className="field">
        <span className="field-label">Until</span>
        <input type="datetime-local" {...field("to")} />
      </label>
      <div className="recordings-tools">
        <Button
          label="Search"
          type="submit"
          tone="primary"
          onPress={onSearch}
          control={problem ? { allowed: false, why: problem } : undefined}
        />
        <Button label="Clear" tone="quiet" onPress={onClear} />
      </div>
    </form>
  );
}
