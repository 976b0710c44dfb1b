import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { Elapsed } from "../design/time";
import { useDesk } from "../desk/context";

/** Calls that somebody parked: anyone may take them. Shown only while there are some. */
export function ParkedCalls() {
  const { desk, run, pending } = useDesk();
  const parked = desk.parked ?? [];
  const busy = desk.state.name === "OnCall" || desk.state.name === "WrapUp";
  if (parked.length === 0) {
    return null;
  }
  return (
    <section className="parked" aria-label="Parked calls" aria-live="polite">
      {parked.map((call) => (
        <div key={call.callId} className="parked-call">
          <Icon name="hold" />
          <p>
            <strong data-phi="Parked party">{call.party}</strong>
            <span>
              parked by {call.by}, <Elapsed since={call.since} />
            </span>
          </p>
          <Button
            label="Take"
            icon="call"
            size="small"
            tone="go"
            control={busy ? { allowed: false, why: "Finish your call and save its outcome first." } : { allowed: true }}
            busy={pending.has("take")}
            onPress={() => void run("take", { callId: call.callId })}
          />
        </div>
      ))}
    </section>
  );
}
