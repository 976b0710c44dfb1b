import type { FormEvent } from "react";
import { Button } from "../design/Button";
import { ACTIONS, ALL, exportAddress, type Filters, fault, words } from "./filters";

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
  onSearch: () => void;
}

/** Who, what, with what and when. */
export function AuditFilters({ filters, onChange, onSearch }: Props) {
  const problem = fault(filters);
  const field = (name: keyof Filters) => ({
    value: filters[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...filters, [name]: event.target.value }),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!problem) {
      onSearch();
    }
  }
  return (
    <form className="audit-filters" onSubmit={submit} aria-label="Filters">
      <label className="field">
        <span className="field-label">User</span>
        <input {...field("user")} maxLength={100} autoComplete="off" spellCheck={false} />
      </label>
      <label className="field">
        <span className="field-label">Action</span>
        <select {...field("action")}>
          <option value="">Any</option>
          {ACTIONS.map(([group, actions]) => (
            <optgroup key={group} label={group}>
              {actions.map((action) => (
                <option key={action} value={action}>
                  {words(action)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Thing</span>
        <input {...field("about")} maxLength={240} placeholder="claim:9f2c" autoComplete="off" spellCheck={false} />
      </label>
      <label className="field">
        <span className="field-label">From</span>
        <input type="datetime-local" {...field("from")} />
      </label>
      <label className="field">
        <span className="field-label">Until</span>
        <input type="datetime-local" {...field("until")} />
      </label>
      <div className="audit-tools">
        <Button
          label="Search"
          type="submit"
          tone="primary"
          onPress={onSearch}
          control={problem ? { allowed: false, why: problem } : undefined}
        />
        <Button label="Clear" tone="quiet" onPress={() => onChange(ALL)} />
        {!problem && (
          <a className="audit-file" href={exportAddress(filters)} download>
            CSV file
          </a>
        )}
      </div>
      {problem && (
        <p className="audit-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
