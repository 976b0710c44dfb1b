import { useMemo } from "react";
import { useDesk } from "./context";
import { safeHtml } from "./safeHtml";

export function ScriptPanel() {
  const { desk } = useDesk();
  const html = desk.script?.html;
  const clean = useMemo(() => (html ? safeHtml(html) : ""), [html]);
  return (
    <section className="panel script" aria-label="Script">
      <header className="panel-head">
        <h2>Script</h2>
        <span className="panel-note">{desk.script?.title}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="panel-body script-text" tabIndex={0} role="region" aria-label="Script text">
        {desk.script ? (
          // Rendered and escaped by the server, and reduced to plain structure by safeHtml.
          <div dangerouslySetInnerHTML={{ __html: clean }} />
        ) : (
          <p className="empty">The script opens with the call.</p>
        )}
      </div>
    </section>
  );
}
