import { Stream } from "./stream.mjs";

const sections = ["campaigns", "agents", "calls", "monitors", "figures", "gateways", "payers", "zones", "alerts"];

/** The board as a supervisor's page has it: a snapshot, then merge patches (RFC 7396) by row. Undefined while the page has lost the server. */
export class BoardView {
  static async open(user) {
    const view = new BoardView();
    view.stream = await Stream.open(user, "board", (message) => view.#heard(message), () => (view.board = undefined));
    return view;
  }

  snapshots = 0;
  deltas = 0;

  #heard({ type, data }) {
    if (type === "board.snapshot") {
      this.snapshots++;
      this.board = data;
    } else if (type === "board.delta" && this.board) {
      this.deltas++;
      this.board = changed(this.board, data);
    }
  }

  close = () => this.stream.close();
}

export function changed(board, delta) {
  const next = { ...board };
  for (const whole of ["serverTime", "switch", "nodes", "dayChangedAt"]) {
    next[whole] = delta[whole] ?? board[whole];
  }
  for (const section of sections) {
    const gone = new Set(delta.gone?.[section]);
    const rows = new Map(board[section].filter(({ id }) => !gone.has(id)).map((row) => [row.id, row]));
    delta[section]?.forEach((patch) => rows.set(patch.id, patched(rows.get(patch.id), patch)));
    next[section] = [...rows.values()];
  }
  return next;
}

function patched(target, patch) {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) {
    return patch;
  }
  const next = typeof target === "object" && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete next[name];
    } else {
      next[name] = patched(next[name], value);
    }
  }
  return next;
}
