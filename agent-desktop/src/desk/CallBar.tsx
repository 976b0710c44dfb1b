import { Button } from "../design/Button";
import { phone } from "../design/format";
import { Icon } from "../design/Icon";
import { callLook } from "../design/states";
import { Elapsed } from "../design/time";
import { CallControls } from "./CallControls";
import { useDesk } from "./context";
import { DeskMenu } from "./DeskMenu";
import { StateControl } from "./StateControl";

interface Props {
  pad: boolean;
  onPad: () => void;
  onHeadset: () => void;
  onSignOut: () => Promise<void>;
}

export function CallBar(props: Props) {
  return (
    <header className="callbar">
      <StateControl />
      <OnTheLine />
      <CallControls pad={props.pad} onPad={props.onPad} />
      <DeskMenu onHeadset={props.onHeadset} onSignOut={props.onSignOut} />
    </header>
  );
}

/** Who is on the line, and for how long. The place stays when there is nobody. */
function OnTheLine() {
  const { desk } = useDesk();
  const call = desk.call;
  if (!call) {
    return (
      <div className="line line-empty">
        <span className="line-party">No call</span>
        <Announce text="No call" />
      </div>
    );
  }
  const look = callLook[call.state];
  const ended = call.state === "Ended";
  return (
    <div className={`line tone-${look.tone}`}>
      <span className="line-state">
        <Icon name={look.icon} />
        {look.word}
        {call.muted && (
          <span className="badge">
            <Icon name="micOff" />
            Muted
          </span>
        )}
      </span>
      <span className="line-party" title={call.party}>
        {call.party}
      </span>
      <span className="line-number">{phone(call.number)}</span>
      <span className="line-timer">
        {ended ? (call.result?.text ?? "Ended") : <Elapsed since={call.connectedAt ?? call.answeredAt ?? call.since} />}
      </span>
      <Announce
        text={`${look.word}: ${call.party}${call.muted ? ", muted" : ""}${call.result ? `. ${call.result.text}` : ""}`}
      />
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

/** Kept beside the bar because both say where the agent works. */
export function CampaignLine() {
  const { desk, run } = useDesk();
  const campaign = desk.campaign;
  return campaign ? (
    <div className="menu-row">
      <span>
        <strong>{campaign.name}</strong>
        <small>
          {campaign.audience} · {campaign.mode} · {campaign.running ? "running" : "stopped"}
        </small>
      </span>
      <Button label="Leave" size="small" control={desk.controls.leave} onPress={() => void run("leave", {})} />
    </div>
  ) : (
    <div className="menu-row">No campaign joined</div>
  );
}
