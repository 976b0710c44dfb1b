import { duration, phone } from "../design/format";
import { Icon } from "../design/Icon";
import { callLook } from "../design/states";
import { Elapsed } from "../design/time";
import { troubleWords } from "../phone/quality/callQuality";
import { useQuality } from "../phone/quality/useQuality";
import { recordingWord } from "../recordings/words";
import type { CallView, WorkView } from "../wire/types";
import { CallControls, type ControlPanels } from "./CallControls";
import { useDesk } from "./context";
import { DeskMenu } from "./DeskMenu";
import { StateControl } from "./StateControl";

interface Props extends ControlPanels {
  onHeadset: (() => void) | undefined;
  onSignOut: () => Promise<void>;
}

export function CallBar(props: Props) {
  return (
    <header className="callbar">
      <StateControl />
      <OnTheLine />
      <CallControls {...props} />
      <DeskMenu onHeadset={props.onHeadset} onSignOut={props.onSignOut} />
    </header>
  );
}

/** Who is on the line, and for how long. The place stays when there is nobody. */
function OnTheLine() {
  const { desk } = useDesk();
  const { trouble } = useQuality();
  const call = desk.call;
  if (!call) {
    return desk.state.name === "Previewing" && desk.work ? <NotDialed work={desk.work} /> : <NoCall />;
  }
  const look = callLook[call.state];
  const ended = call.state === "Ended";
  return (
    <div className={`line tone-${look.tone}`}>
      <span className="line-state">
        <Icon name={look.icon} />
        {look.word}
        {trouble && !ended && (
          <span className="badge badge-wrong" title={troubleWords[trouble]}>
            <Icon name="warning" />
            Line
          </span>
        )}
        {call.muted && (
          <span className="badge">
            <Icon name="micOff" />
            Muted
          </span>
        )}
        {call.direction === "in" && (
          <span className="badge">
            <Icon name="call" />
            Called us
          </span>
        )}
        {recordingWord(call.recording) && (
          <span className={call.recording === "pausing" ? "badge badge-wrong" : "badge"} role="status">
            {recordingWord(call.recording)}
          </span>
        )}
        {call.guest && (
          <span className="badge">
            <Icon name="people" />
            {call.guest.name}
          </span>
        )}
      </span>
      <span className="line-party" title={call.party} data-phi="Called party">
        {call.party}
      </span>
      <span className="line-number">{call.number ? phone(call.number) : "Withheld"}</span>
      <span className="line-timer">
        {ended ? duration(lasted(call)) : <Elapsed since={call.connectedAt ?? call.answeredAt ?? call.since} />}
      </span>
      <Announce
        text={`${look.word}: ${call.party}${call.muted ? ", muted" : ""}${call.result ? `. ${call.result.text}` : ""}`}
      />
    </div>
  );
}

/** How long the party was connected; nothing when it never was. */
function lasted(call: CallView): number {
  return call.connectedAt && call.endedAt ? Date.parse(call.endedAt) - Date.parse(call.connectedAt) : 0;
}

function NoCall() {
  return (
    <div className="line line-empty">
      <span className="line-party">No call</span>
      <Announce text="No call" />
    </div>
  );
}

/** Whom Dial would call. */
function NotDialed({ work }: { work: WorkView }) {
  const party = work.audience === "payer" ? work.payer : work.patient;
  return (
    <div className="line tone-off">
      <span className="line-state">
        <Icon name="preview" />
        Not dialed
      </span>
      <span className="line-party" title={party.name}>
        {party.name}
      </span>
      <span className="line-number">{phone(party.phone)}</span>
      <Announce text={`Preview: ${party.name}`} />
    </div>
  );
}

/** The state of the call for those who hear the page. */
function Announce({ text }: { text: string }) {
  return (
    <span className="unseen" role="status" aria-live="assertive">
      {text}
    </span>
  );
}
