import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Stream } from "../bench/floor/stream.mjs";

/** The page's own way of taking a change in: what it gets wrong, the soak sees as well. */
const desktop = new URL("../../agent-desktop/", import.meta.url);
const { transpileModule, ModuleKind } = createRequire(new URL("package.json", desktop))("typescript");
const source = readFileSync(new URL("src/wire/boardRows.ts", desktop), "utf8");
const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.ESNext } });
const { applyDelta } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);

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
