import { type MouseEvent, type ReactNode, useId } from "react";
import type { Control } from "../wire/types";
import { Icon, type IconName } from "./Icon";

export interface ButtonProps {
  label: string;
  onPress: () => void;
  icon?: IconName;
  /** The key that does the same, as printed on the keyboard. */
  keys?: string;
  tone?: "plain" | "primary" | "go" | "danger" | "quiet";
  size?: "small" | "normal" | "large";
  layout?: "row" | "stack";
  pressed?: boolean;
  busy?: boolean;
  /** The server's truth about this action; absent: always allowed. */
  control?: Control | undefined;
  /** What it will do, shown on hover and on focus. */
  says?: string;
  iconOnly?: boolean;
  type?: "button" | "submit";
  expanded?: boolean;
  children?: ReactNode;
}

/** A button that stays reachable when it is not allowed, so that its reason can be read, shown on hover and on focus. */
export function Button(props: ButtonProps) {
  const why = useId();
  const allowed = props.control?.allowed ?? true;
  const reason = allowed ? undefined : (props.control?.why ?? "Not possible now.");
  const tip = reason ?? props.says;
  function press(event: MouseEvent) {
    if (!allowed) {
      event.preventDefault();
    } else if (props.type !== "submit") {
      props.onPress();
    }
  }
  return (
    <span className="button-wrap">
      <button
        type={props.type ?? "button"}
        className={`button tone-${props.tone ?? "plain"} size-${props.size ?? "normal"} layout-${props.layout ?? "row"}`}
        aria-disabled={!allowed || undefined}
        aria-busy={props.busy || undefined}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-keyshortcuts={props.keys?.replaceAll(" ", "+").replace("Ctrl", "Control")}
        aria-label={props.iconOnly ? props.label : undefined}
        aria-describedby={tip ? why : undefined}
        onClick={press}
      >
        {props.icon && <Icon name={props.icon} />}
        {!props.iconOnly && <span className="button-label">{props.label}</span>}
        {props.keys && <Keys keys={props.keys} />}
        {props.children}
      </button>
      {tip && (
        <span className="tip" role="tooltip" id={why}>
          {tip}
        </span>
      )}
    </span>
  );
}

export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keys}
    </span>
  );
}
