import { useState } from "react";
import { Button } from "../design/Button";
import { phaseNames } from "../desk/scriptSteps";
import type { ScriptPhase, ScriptRow } from "../wire/scriptTypes";
import { filterScripts } from "./editing";

interface Props {
  rows: ScriptRow[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onClose: () => void;
}

const audiences = [
  { audience: "payer", label: "Payers" },
  { audience: "patient", label: "Patients" },
] as const;

/** Scripts of one audience by phase; both languages of a patient script side by side. */
export function ScriptList({ rows, chosen, onChoose, onClose }: Props) {
  const [audience, setAudience] = useState<"payer" | "patient">("payer");
  const [typed, setTyped] = useState("");
  const found = filterScripts(
    rows.filter((row) => row.audience === audience),
    typed,
  );
  const phases = [...new Set(found.map((row) => row.phase))];
  return (
    <nav className="panel script-list" aria-label="Scripts">
      <header className="panel-head">
        <h2>Scripts</h2>
        <span className="panel-note">
          <Button label="Back to the floor" size="small" tone="quiet" onPress={onClose} />
        </span>
      </header>
      <div className="script-filter">
        <div className="claim-tabs" role="group" aria-label="Audience">
          {audiences.map((one) => (
            <button
              key={one.audience}
              type="button"
              aria-pressed={audience === one.audience}
              onClick={() => setAudience(one.audience)}
            >
              {one.label}
            </button>
          ))}
        </div>
        <input
          aria-label="Filter by title or status"
          placeholder="Title or status"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="script-rows">
        {found.length === 0 && <p className="empty">No script matches.</p>}
        {phases.map((phase) => (
          <Phase
            key={phase}
            phase={phase}
            rows={found.filter((row) => row.phase === phase)}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </nav>
  );
}

function Phase({
  phase,
  rows,
  chosen,
  onChoose,
}: {
  phase: ScriptPhase;
  rows: ScriptRow[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const keys = [...new Set(rows.map((row) => row.key))];
  return (
    <section>
      <h3>{phaseNames[phase]}</h3>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {rows
              .filter((row) => row.key === key)
              .map((row, index) => (
                <button
                  key={row.id}
                  type="button"
                  className={index > 0 ? "script-other" : ""}
                  aria-label={index > 0 ? `${row.title}, Spanish` : undefined}
                  aria-current={row.id === chosen ? "true" : undefined}
                  onClick={() => onChoose(row.id)}
                >
                  <span>{index > 0 ? row.language.toUpperCase() : row.title}</span>
                  {row.activeVersion > 0 && <span className="badge">v{row.activeVersion}</span>}
                  {index === 0 && <small>{row.statuses.join(" ")}</small>}
                </button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
