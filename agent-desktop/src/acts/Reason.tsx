import { useId } from "react";

interface Props {
  label: string;
  value: string;
  reasons: string[];
  onChange: (reason: string) => void;
}

/** Why something is done: one of the usual reasons or any other, kept with the time. */
export function Reason({ label, value, reasons, onChange }: Props) {
  const list = useId();
  return (
    <label className="field">
      <span className="field-label">
        {label} <span className="optional">kept in the audit; name no patient</span>
      </span>
      <input
        list={list}
        value={value}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {reasons.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
  );
}
