import { useEffect } from "react";
import { moment } from "../design/format";
import { Icon } from "../design/Icon";
import type { OutcomeForm } from "../wire/types";
import { useDesk } from "./context";
import { forgetDrafts } from "./draft";
import { OutcomeEditor } from "./OutcomeEditor";

export function OutcomePanel() {
  const { desk } = useDesk();
  const form = desk.outcome;
  const open = form && !form.saved ? form.callId : undefined;
  const call = desk.call?.callId;
  useEffect(() => forgetDrafts(sessionStorage, open ?? call), [open, call]);
  return (
    <section className="panel outcome" aria-label="Outcome">
      {form && !form.saved ? (
        <OutcomeEditor key={form.callId} form={form} />
      ) : (
        <>
          <header className="panel-head">
            <h2>Outcome</h2>
          </header>
          {form?.saved ? (
            <Saved saved={form.saved} />
          ) : (
            <div className="panel-body">
              <p className="empty">The outcome form opens with the call.</p>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Saved({ saved }: { saved: NonNullable<OutcomeForm["saved"]> }) {
  const { desk } = useDesk();
  return (
    <div className="panel-body saved" role="status">
      <p className="saved-title">
        <Icon name="check" />
        Saved {moment(saved.at, desk.agent.site.zone)}
      </p>
      <p>{saved.note}</p>
    </div>
  );
}
