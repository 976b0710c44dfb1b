import { NumberField } from "../../board/LimitFields";
import { Button } from "../../design/Button";
import type { CallKind, ScorecardContent } from "../../wire/qualityTypes";
import { weightsOf } from "../card/score";
import { kindWords } from "../words";
import { addItem, addSection, moveItem, moveSection, removeItem, removeSection, setItem, setSection } from "./editing";
import { ItemEditor } from "./ItemEditor";
import { TypedNumber } from "./TypedNumber";
import { WeightField } from "./WeightField";

interface Props {
  content: ScorecardContent;
  /** What the server found wrong, by path. */
  wrong: ReadonlyMap<string, string>;
  onChange: (content: ScorecardContent) => void;
}

/** A whole scorecard as a form. Weights are whole numbers against their neighbours; what each is of the whole stands beside it. */
export function CardEditor({ content, wrong, onChange }: Props) {
  const weights = weightsOf(content);
  const whole = content.sections.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const set = (part: Partial<ScorecardContent>) => onChange({ ...content, ...part });
  return (
    <div className="card-editor">
      <div className="card-editor-head">
        <Text
          label="Name"
          value={content.name}
          most={80}
          wrong={wrong.get("name")}
          onChange={(name) => set({ name })}
        />
        <Text
          label="Purpose"
          value={content.purpose ?? ""}
          most={500}
          wrong={wrong.get("purpose")}
          onChange={(purpose) => set({ purpose })}
        />
        <TypedNumber value={content.passMark} divided={100} onChange={(passMark) => set({ passMark })}>
          {(value, type) => (
            <NumberField
              label="Pass mark, %"
              hint="A score at it or above passes"
              value={value}
              wrong={wrong.get("passMark")}
              onChange={type}
            />
          )}
        </TypedNumber>
        <fieldset className="card-kinds">
          <legend>For</legend>
          {(Object.keys(kindWords) as CallKind[]).map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={content.calls.includes(kind)}
                onChange={(event) =>
                  set({
                    calls: event.target.checked
                      ? [...content.calls, kind]
                      : content.calls.filter((one) => one !== kind),
                  })
                }
              />
              {kindWords[kind]}
            </label>
          ))}
          {wrong.get("calls") && <span className="field-wrong">{wrong.get("calls")}</span>}
        </fieldset>
      </div>
      {content.sections.map((section, at) => (
        <section key={at} className="section-editor" aria-label={section.name || `Section ${at + 1}`}>
          <header>
            <input
              aria-label={`Name of section ${at + 1}`}
              placeholder="Name of the section"
              maxLength={80}
              value={section.name}
              aria-invalid={wrong.has(`sections[${at}].name`) || undefined}
              onChange={(event) => onChange(setSection(content, at, { name: event.target.value }))}
            />
            <WeightField
              label={`Weight of section ${at + 1}`}
              word="Weight"
              value={section.weight}
              wrong={wrong.has(`sections[${at}].weight`)}
              share={`${((100 * section.weight) / whole).toFixed(1)} %`}
              onChange={(weight) => onChange(setSection(content, at, { weight }))}
            />
            <Moves
              what={section.name || `section ${at + 1}`}
              onMove={(by) => onChange(moveSection(content, at, by))}
              onRemove={() => onChange(removeSection(content, at))}
            />
          </header>
          <Wrong wrong={wrong} path={`sections[${at}]`} />
          <ol>
            {section.items.map((item, i) => (
              <ItemEditor
                key={i}
                item={item}
                number={`${at + 1}.${i + 1}`}
                share={weights.get(item.key) ?? 0}
                path={`sections[${at}].items[${i}]`}
                wrong={wrong}
                onChange={(next) => onChange(setItem(content, at, i, next))}
                moves={
                  <Moves
                    what={`item ${at + 1}.${i + 1}`}
                    onMove={(by) => onChange(moveItem(content, at, i, by))}
                    onRemove={() => onChange(removeItem(content, at, i))}
                  />
                }
              />
            ))}
          </ol>
          <Button label="Add an item" size="small" tone="quiet" onPress={() => onChange(addItem(content, at))} />
        </section>
      ))}
      <span>
        <Button label="Add a section" size="small" onPress={() => onChange(addSection(content))} />
      </span>
    </div>
  );
}

/** What is wrong with a thing itself and with those of its fields that are not on the page. */
export function Wrong({ wrong, path }: { wrong: ReadonlyMap<string, string>; path: string }) {
  const own = [...wrong].filter(
    ([at]) => at === path || (at.startsWith(`${path}.`) && !at.slice(path.length + 1).includes("items[")),
  );
  return own.length === 0 ? null : (
    <p className="field-wrong" role="alert">
      {own.map(([, message]) => message).join(" ")}
    </p>
  );
}

interface TextProps {
  label: string;
  value: string;
  most: number;
  wrong: string | undefined;
  onChange: (text: string) => void;
}

function Text({ label, value, most, wrong, onChange }: TextProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        value={value}
        maxLength={most}
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && <span className="field-wrong">{wrong}</span>}
    </label>
  );
}

interface MovesProps {
  what: string;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Moves({ what, onMove, onRemove }: MovesProps) {
  return (
    <span className="moves">
      <button type="button" aria-label={`Move ${what} up`} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" aria-label={`Move ${what} down`} onClick={() => onMove(1)}>
        ↓
      </button>
      <button type="button" aria-label={`Remove ${what}`} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
