import { TypedNumber } from "./TypedNumber";

interface Props {
  /** Whose weight it is. */
  label: string;
  value: number;
  wrong: boolean;
  /** Stands before it. */
  word?: string;
  /** What it is of the whole, in words. */
  share: string;
  onChange: (weight: number) => void;
}

/** A weight as a whole number, and what it comes to. */
export function WeightField({ label, word, value, wrong, share, onChange }: Props) {
  return (
    <span className="weight">
      {word && <span aria-hidden="true">{word}</span>}
      <TypedNumber value={value} onChange={onChange}>
        {(typed, type) => (
          <input
            aria-label={label}
            inputMode="numeric"
            value={typed}
            aria-invalid={wrong || undefined}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </TypedNumber>
      <span>= {share}</span>
    </span>
  );
}
