interface Props {
  from: string | undefined;
  to: string | undefined;
  onChange: (name: "from" | "to", date: string) => void;
}

/** From which shift date to which, both included. */
export function ShiftDates({ from, to, onChange }: Props) {
  return (
    <>
      <label className="field">
        <span className="field-label">First shift date</span>
        <input type="date" value={from ?? ""} onChange={(event) => onChange("from", event.target.value)} />
      </label>
      <label className="field">
        <span className="field-label">Last</span>
        <input type="date" value={to ?? ""} onChange={(event) => onChange("to", event.target.value)} />
      </label>
    </>
  );
}
