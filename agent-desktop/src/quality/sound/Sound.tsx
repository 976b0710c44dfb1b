import { Button } from "../../design/Button";
import { Icon } from "../../design/Icon";
import { Player } from "../../recordings/Player";
import type { Note } from "../../recordings/Waveform";
import type { SoundTools } from "./useSound";
import "./sound.css";

interface Props {
  tools: SoundTools;
  notes?: Note[];
  onAt?: (ms: number) => void;
}

/** The recording with what was said of its moments; before it was asked for, the button that asks. */
export function Sound({ tools, notes = [], onAt }: Props) {
  const { sound, control, busy, problem, remote, ask } = tools;
  if (sound) {
    return <Player sound={sound} remote={remote} notes={notes} {...(onAt ? { onAt } : {})} />;
  }
  return (
    <div className="sound-ask">
      <Icon name="sound" />
      {control.allowed ? (
        <>
          <Button label="Listen" icon="resume" tone="primary" busy={busy} onPress={ask} />
          <small>That it was heard is written down.</small>
        </>
      ) : (
        <p>{control.why ?? "There is no recording of this call."}</p>
      )}
      {problem && (
        <p role="alert" className="field-wrong">
          {problem}
        </p>
      )}
    </div>
  );
}
