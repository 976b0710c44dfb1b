import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button, Keys } from "../design/Button";
import { keyLabels } from "../desk/keys";
import type { StatusSpec } from "../wire/outcomeTypes";
import { filterStatuses } from "./definition";

interface Props {
  statuses: StatusSpec[];
  chosen: StatusSpec | undefined;
  onChoose: (code: string | undefined) => void;
  violation: string | undefined;
}

/** Type a few letters, arrow, Enter. Once chosen the list makes room for what the status asks. */
export function StatusPicker(props: Props) {
  return props.chosen ? <Chosen {...props} chosen={props.chosen} /> : <Search {...props} />;
}

function Chosen({ chosen, onChoose }: Props & { chosen: StatusSpec }) {
  return (
    <div className="status-chosen">
      <span className="field-label">Status</span>
      <span className="status-name">
        <strong>{chosen.label}</strong>
        <small>{chosen.group}</small>
      </span>
      <Button label="Change" size="small" onPress={() => onChoose(undefined)} />
    </div>
  );
}

function Search({ statuses, onChoose, violation }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = filterStatuses(statuses, typed);
  const at = Math.min(active, found.length - 1);

  const shown = useRef(at);
  useEffect(() => {
    // What is marked moves into sight; a list just opened is there already, and need not be measured.
    if (at >= 0 && at !== shown.current) {
      list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    }
    shown.current = at;
  }, [at]);

  function keys(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && found[at]) {
      event.preventDefault();
      onChoose(found[at].code);
    }
  }

  return (
    <div className="status-search">
      <label className="field">
        <span className="field-label">
          Status <Keys keys={keyLabels.outcome} />
        </span>
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found[at] ? `${id}-${found[at].code}` : undefined}
          aria-autocomplete="list"
          aria-invalid={violation ? true : undefined}
          aria-describedby={violation ? `${id}-wrong` : undefined}
          placeholder="Type to filter, Enter to choose"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={keys}
        />
      </label>
      {violation && (
        <span className="field-wrong" id={`${id}-wrong`}>
          {violation}
        </span>
      )}
      {/* The list is driven from the input by aria-activedescendant, so only the input takes the focus. */}
      <div className="status-list" role="listbox" id={`${id}-list`} aria-label="Statuses" ref={list} tabIndex={-1}>
        {found.length === 0 && <p className="empty">No status matches.</p>}
        {found.map((status, index) => (
          <div
            key={status.code}
            className={index > 0 && found[index - 1]?.group === status.group ? "" : "status-first"}
          >
            {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys */}
            <div
              role="option"
              id={`${id}-${status.code}`}
              aria-selected={index === at}
              className="status-option"
              onClick={() => onChoose(status.code)}
            >
              <span className="status-label">{status.label}</span>
              <span className="status-group">{status.group}</span>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
