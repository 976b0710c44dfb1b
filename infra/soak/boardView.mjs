import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Stream } from "../bench/floor/stream.mjs";

/** The page's own way of taking a change in: what it gets wrong, the soak sees as well. */
const desktop = new URL("../../agent-desktop/", import.meta.url);
const { transformWithOxc } = await import(pathToFileURL(createRequire(new URL("package.json", desktop)).resolve("vite")));
const file = fileURLToPath(new URL("src/wire/boardRows.ts", desktop));
const { code } = await transformWithOxc(readFileSync(file, "utf8"), file);
const { applyDelta } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** The board as a supervisor's page has it. Undefined while the page has lost the server. */
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
      this.board = applyDelta(this.board, data);
    }
  }

  close = () => this.stream.close();
}
