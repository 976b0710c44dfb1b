import { useEffect, useRef } from "react";
import { Button } from "../design/Button";
import type { ScriptGuide } from "../wire/scriptTypes";

const macros = [
  ['<@step title="…">', "one step; everything stands in a step"],
  ["<@say>", "read aloud, word for word"],
  ["<@check>", "for the agent alone"],
  ["<@ask> <@q>", "questions, one a line"],
  ['<@need field="…">', "the answer that fills a required field of the outcome"],
  ['<@want field="…">', "the answer that fills a field, when it is given"],
  ['<@branch> <@when that="…">', "what to do by what was heard"],
  ['<@next> <@act code="…">', "the next action"],
  ['<@offer> <@choice status="…">', "what the patient can choose"],
  [
    "<@introduce/> <@recording/> <@disclose/> <@validation/> <@callUs/>",
    "notices, as capacity, state and language require",
  ],
  ["<@identify/> <@denial/> <@appealing/> <@correcting/> <@amounts/> <@reference/>", "parts that payer scripts share"],
] as const;

/** What an author can write, what this script must ask, and what the linter wants. */
export function GuideDialog({ guide, asks, onClose }: { guide: ScriptGuide; asks: string[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog dialog-wide" aria-labelledby="guide-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="guide-title">How a script is written</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="guide" tabIndex={0} role="region" aria-label="Guide">
        {asks.length > 0 && (
          <>
            <h3>This script must ask</h3>
            <p className="codes">{asks.join("  ")}</p>
          </>
        )}
        <h3>Macros</h3>
        <dl>
          {macros.map(([macro, what]) => (
            <div key={macro}>
              <dt>{macro}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <h3>Rules</h3>
        <dl>
          {guide.rules.map((rule) => (
            <div key={rule.id}>
              <dt>{rule.id}</dt>
              <dd>{rule.wants}</dd>
            </div>
          ))}
        </dl>
        <h3>Fields</h3>
        <p className="codes">{guide.fields.join("  ")}</p>
        <h3>Actions</h3>
        <p className="codes">{guide.actions.join("  ")}</p>
      </div>
    </dialog>
  );
}
