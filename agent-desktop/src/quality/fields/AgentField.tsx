import { useId } from "react";
import { useQualityTools } from "../context";

interface Props {
  label?: string;
  value: string;
  hint?: string;
  onChange: (login: string) => void;
}

/** An agent by login; the names of the floor are offered. Whoever is not on it now can be typed. */
export function AgentField({ label = "Agent", value, hint = "Login name", onChange }: Props) {
  const { agents } = useQualityTools();
  const list = useId();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        list={list}
        value={value}
        maxLength={100}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {agents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
}
