import { Button } from "../design/Button";
import { useDesk } from "./context";
import { keyLabels } from "./keys";
import { control, hangupOrder, holdOrder, muteOrder, recordOrder } from "./orders";

export interface ControlPanels {
  pad: boolean;
  onPad: () => void;
  people: boolean;
  onPeople: () => void;
}

/** The same places in every state, and one more where calls are recorded; a control that is not allowed says why. */
export function CallControls({ pad, onPad, people, onPeople }: ControlPanels) {
  const tools = useDesk();
  const { desk, pending } = tools;
  const hold = holdOrder(tools);
  const mute = muteOrder(tools);
  const record = recordOrder(tools);
  const hangup = hangupOrder(tools);
  return (
    <div className="controls" role="toolbar" aria-label="Call controls">
      <Button
        label={hold.held ? "Resume" : "Hold"}
        icon={hold.held ? "resume" : "hold"}
        keys={keyLabels.hold}
        layout="stack"
        pressed={hold.held}
        control={hold.control}
        busy={pending.has("hold") || pending.has("resume")}
        onPress={hold.give}
      />
      <Button
        label={mute.muted ? "Unmute" : "Mute"}
        icon={mute.muted ? "micOff" : "mic"}
        keys={keyLabels.mute}
        layout="stack"
        pressed={mute.muted}
        control={mute.control}
        busy={pending.has("mute") || pending.has("unmute")}
        onPress={mute.give}
      />
      {record.offered && (
        <Button
          label={record.running ? "Pause rec." : "Record"}
          icon={record.running ? "hold" : "record"}
          layout="stack"
          pressed={record.running}
          control={record.control}
          busy={pending.has("record") || pending.has("pauseRecording")}
          onPress={record.give}
        />
      )}
      <Button
        label="Keypad"
        icon="keypad"
        keys={keyLabels.pad}
        layout="stack"
        expanded={pad}
        control={control(desk, "dtmf")}
        onPress={onPad}
      />
      <Button
        label="People"
        icon="people"
        keys={keyLabels.people}
        layout="stack"
        expanded={people}
        control={desk.call && desk.call.state !== "Ended" ? { allowed: true } : control(desk, "invite")}
        onPress={onPeople}
      />
      <Button
        label="Hang up"
        icon="hangup"
        keys={keyLabels.hangup}
        layout="stack"
        tone="danger"
        control={hangup.control}
        busy={pending.has("hangup")}
        onPress={hangup.give}
      />
    </div>
  );
}
