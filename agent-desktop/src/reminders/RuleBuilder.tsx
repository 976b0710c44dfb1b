import { useId } from "react";
import { Button } from "../design/Button";
import { type Basis, fresh, kinds, type Line, type RuleKind, takesWords } from "./rules";

interface Props {
  lines: Line[];
  wrong: Record<number, string>;
  onChange: (lines: Line[]) => void;
}

const hints: Partial<Record<RuleKind, string>> = {
  atStep: "call-1, call-2",
  lastCame: "no_answer, message_left",
  client: "north-clinic",
  language: "en, es",
  state: "TX, CA",
};

/** Which accounts: every line must let an account in. */
export function RuleBuilder({ lines, wrong, onChange }: Props) {
  const change = (at: number, part: Partial<Line>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="rules">
      <legend>Who is chosen</legend>
      {lines.length === 0 && <p className="field-hint">Every account of the strategy. Add a rule to choose fewer.</p>}
      <ol>
        {lines.map((line, index) => (
          <li key={index}>
            <RuleLine line={line} number={index + 1} wrong={wrong[index]} onChange={(part) => change(index, part)} />
            <Button
              label={`Remove rule ${index + 1}`}
              icon="close"
              iconOnly
              tone="quiet"
              size="small"
              onPress={() => onChange(lines.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button label="Add a rule" size="small" onPress={() => onChange([...lines, fresh])} />
    </fieldset>
  );
}

interface LineProps {
  line: Line;
  number: number;
  wrong: string | undefined;
  onChange: (part: Partial<Line>) => void;
}

function RuleLine({ line, number, wrong, onChange }: LineProps) {
  const told = useId();
  const field = { "aria-invalid": wrong !== undefined, "aria-describedby": wrong ? told : undefined };
  const ends = line.kind === "owes" || line.kind === "aged";
  return (
    <div className="rule-line">
      <select
        aria-label={`Rule ${number}: must it hold`}
        value={line.not ? "not" : "is"}
        onChange={(event) => onChange({ not: event.target.value === "not" })}
      >
        <option value="is">Only if</option>
        <option value="not">Not if</option>
      </select>
      <select
        aria-label={`Rule ${number}: what`}
        value={line.kind}
        onChange={(event) => onChange({ kind: event.target.value as RuleKind })}
      >
        {kinds.map(({ kind, label }) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      {line.kind === "aged" && (
        <select
          aria-label={`Rule ${number}: from`}
          value={line.basis}
          onChange={(event) => onChange({ basis: event.target.value as Basis })}
        >
          <option value="service">from service</option>
          <option value="bill">from the bill</option>
          <option value="responsibility">from responsibility</option>
        </select>
      )}
      {(ends || line.kind === "quietFor") && (
        <input
          aria-label={`Rule ${number}: ${line.kind === "owes" ? "at least, in dollars" : "at least, in days"}`}
          placeholder={line.kind === "owes" ? "at least $" : "days"}
          inputMode="decimal"
          value={line.least}
          {...field}
          onChange={(event) => onChange({ least: event.target.value })}
        />
      )}
      {ends && (
        <input
          aria-label={`Rule ${number}: ${line.kind === "owes" ? "at most, in dollars" : "at most, in days"}`}
          placeholder={line.kind === "owes" ? "at most $" : "to days"}
          inputMode="decimal"
          value={line.most}
          {...field}
          onChange={(event) => onChange({ most: event.target.value })}
        />
      )}
      {takesWords(line.kind) && (
        <input
          aria-label={`Rule ${number}: one of`}
          placeholder={hints[line.kind]}
          value={line.words}
          {...field}
          onChange={(event) => onChange({ words: event.target.value })}
        />
      )}
      {wrong && (
        <span id={told} className="field-wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}
