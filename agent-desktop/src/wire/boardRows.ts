import type { BoardDelta, BoardView } from "./types";

/** The sections of the board: rows with ids. */
export const sections = [
  "campaigns",
  "agents",
  "calls",
  "monitors",
  "figures",
  "gateways",
  "payers",
  "zones",
  "alerts",
] as const satisfies (keyof BoardView & keyof BoardDelta)[];

type Row = { id: string };
type Patch = { id: string; [member: string]: unknown };

/** The board after a delta. Sections that did not change keep their identity, and so do their rows. */
export function applyDelta(board: BoardView, delta: BoardDelta): BoardView {
  const next: Record<string, unknown> = {
    ...board,
    serverTime: delta.serverTime,
    switch: delta.switch ?? board.switch,
    nodes: delta.nodes ?? board.nodes,
    ...(delta.dayChangedAt === undefined ? {} : { dayChangedAt: delta.dayChangedAt }),
  };
  for (const section of sections) {
    next[section] = merge(board[section] as Row[], delta[section] as Patch[] | undefined, delta.gone?.[section]);
  }
  return next as unknown as BoardView;
}

/** Rows keep their place; new ones come last. A row that is gone and there is whole, and takes the place of the old one. */
function merge(rows: Row[], patches: Patch[] = [], gone: string[] = []): Row[] {
  if (patches.length === 0 && gone.length === 0) {
    return rows;
  }
  const left = new Set(gone);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const patch of patches) {
    const before = left.delete(patch.id) ? undefined : byId.get(patch.id);
    byId.set(patch.id, before ? (patched(before, patch) as Row) : patch);
  }
  for (const id of left) {
    byId.delete(id);
  }
  return [...byId.values()];
}

/** JSON Merge Patch (RFC 7396). */
export function patched(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) {
    return patch;
  }
  const next: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete next[name];
    } else {
      next[name] = patched(next[name], value);
    }
  }
  return next;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
