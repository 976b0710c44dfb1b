import { useState } from "react";
import { useDismiss } from "../../design/useDismiss";
import type { QualityPerson } from "../../wire/qualityTypes";

interface Props {
  label: string;
  /** What it means when none is chosen. */
  none: string;
  all: readonly QualityPerson[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Some of a list, ticked in a box that opens below the field. */
export function Several({ label, none, all, chosen, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const box = useDismiss<HTMLDivElement>(open, () => setOpen(false));
  // One that is chosen and gone stays to be seen, and to be taken away.
  const gone = chosen.filter((id) => !all.some((one) => one.id === id)).map((id) => ({ id, name: id }));
  const names = [...all, ...gone].filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return (
    <div className="field several" ref={box}>
      <span className="field-label">{label}</span>
      <button
        type="button"
        aria-expanded={open}
        aria-label={`${label}: ${names.join(", ") || none}`}
        onClick={() => setOpen(!open)}
      >
        {names.join(", ") || <span className="soft">{none}</span>}
      </button>
      {open && (
        <div className="popover" role="group" aria-label={label}>
          {[...all, ...gone].map(({ id, name }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              {name}
            </label>
          ))}
          {all.length + gone.length === 0 && <p className="soft">There is none.</p>}
        </div>
      )}
    </div>
  );
}
