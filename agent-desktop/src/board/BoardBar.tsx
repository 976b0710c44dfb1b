import { useState } from "react";
import { AlertHead } from "../alerts/AlertHead";
import type { AlertSound } from "../alerts/useAlertSound";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { applyTheme, storedTheme } from "../design/theme";
import { Elapsed } from "../design/time";
import { Brand } from "../session/Login";
import type { StreamState } from "../wire/stream";
import type { Session } from "../wire/types";

interface Props {
  state: StreamState;
  user: Session["user"];
  sound: AlertSound;
  onAlerts: () => void;
  onSignOut: () => void;
}

/** The head of every page: how all is connected, what alerts go on, and the way out. */
export function BoardBar({ state, user, sound, onAlerts, onSignOut }: Props) {
  return (
    <header className="board-bar">
      <Brand />
      <Links state={state} />
      <AlertHead alerts={state.board?.alerts ?? []} sound={sound} onOpen={onAlerts} />
      <span className="who-name">{user.name}</span>
      <ThemeSwitch />
      <Button label="Sign out" tone="quiet" size="small" onPress={onSignOut} />
    </header>
  );
}

/** Asterisk tells its distributor's version: 22.10.1+dfsg+~cs6.17.60671434-1 is 22.10.1 to a floor, and fits beside the pages. */
function withoutPackaging(text: string): string {
  return text.replace(/(\d)[+~]\S*/, "$1");
}

function Links({ state }: { state: StreamState }) {
  const board = state.board;
  const up = board?.switch.connected;
  return (
    <ul className="health" aria-label="Health">
      {board && (
        <li className={up ? "" : "bad"}>
          <Icon name={up ? "call" : "warning"} />
          <span title={board.switch.text}>Switch: {withoutPackaging(board.switch.text)}</span>{" "}
          <Elapsed since={board.switch.since} />
        </li>
      )}
      {board && (
        <li title={board.nodes.map((node) => (node.self ? `${node.id} (this)` : node.id)).join(", ")}>
          <Icon name="link" />
          {board.nodes.length === 1 ? "1 node" : `${board.nodes.length} nodes`}
        </li>
      )}
      <li className={state.rttMs === undefined ? "bad" : ""}>
        Server {state.rttMs === undefined ? "no answer" : `${Math.round(state.rttMs)} ms`}
      </li>
    </ul>
  );
}

function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  function change() {
    const next = theme === "dark" ? "light" : "dark";
    applyTheme(next);
    setTheme(next);
  }
  return <Button label={theme === "dark" ? "Light theme" : "Dark theme"} tone="quiet" size="small" onPress={change} />;
}
