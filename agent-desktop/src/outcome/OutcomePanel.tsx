import { Icon } from "../design/Icon";
import { useDesk } from "../desk/context";
import { OutcomeEditor } from "./OutcomeEditor";
import { useDefinition } from "./useDefinition";

export function OutcomePanel() {
  const { desk, api, timers } = useDesk();
  const definition = useDefinition(api, timers);
  const form = desk.outcome;
  return (
    <section className="panel outcome" aria-label="Outcome" data-phi="Outcome">
      {form && !form.saved && definition ? (
        <OutcomeEditor key={form.callId} form={form} definition={definition} />
      ) : (
        <>
          <header className="panel-head">
            <h2>Outcome</h2>
          </header>
          <div className="panel-body saved" role="status">
            {form?.saved ? (
              <>
                <p className="saved-title">
                  <Icon name="check" />
                  Saved
                </p>
                <p>{form.saved.text}</p>
              </>
            ) : (
              <p className="empty">
                {form
                  ? "Opening the form."
                  : desk.broughtBy
                    ? `${desk.broughtBy} records this call.`
                    : "The outcome form opens with the call."}
              </p>
            )}
          </div>
        </>
      )}
    </section>
  );
}
