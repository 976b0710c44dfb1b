import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { ScriptDetail, ScriptGuide, ScriptRow } from "../wire/scriptTypes";
import { ScriptEditor } from "./ScriptEditor";
import { ScriptList } from "./ScriptList";
import "./scripts.css";
import "./editor.css";
import "./history.css";

/** Every script at the left; the chosen one with its text and how it reads at the right. Loaded when it is opened: the desk never needs it. */
export default function ScriptsPage({ api, onClose }: { api: Api; onClose: () => void }) {
  const [rows, setRows] = useState<ScriptRow[]>([]);
  const [guide, setGuide] = useState<ScriptGuide>();
  const [open, setOpen] = useState<ScriptDetail>();
  const [problem, setProblem] = useState("");

  const told = useCallback((error: unknown) => {
    setProblem(error instanceof Refusal ? error.problem.detail : "The scripts could not be read. Try again.");
  }, []);
  const load = useCallback(() => {
    setProblem("");
    Promise.all([api.scripts.list(), api.scripts.guide()]).then(([list, text]) => {
      setRows(list);
      setGuide(text);
    }, told);
  }, [api, told]);
  useEffect(load, [load]);

  function choose(id: string) {
    setProblem("");
    api.scripts.one(id).then(setOpen, told);
  }

  function changed(detail: ScriptDetail) {
    setOpen(detail);
    setRows((before) => before.map((row) => (row.id === detail.script.id ? detail.script : row)));
  }

  return (
    <main className="scripts" aria-label="Call scripts">
      <ScriptList rows={rows} chosen={open?.script.id} onChoose={choose} onClose={onClose} />
      <div className="script-work">
        {problem && (
          <p className="scripts-problem" role="alert">
            {problem} <Button label="Try again" size="small" onPress={load} />
          </p>
        )}
        {open && guide ? (
          <ScriptEditor key={open.script.id} api={api} detail={open} guide={guide} onChanged={changed} />
        ) : (
          <p className="waiting">Choose a script. What callers read changes only when a version is made active.</p>
        )}
      </div>
    </main>
  );
}
