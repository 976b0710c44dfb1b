import type { Listening } from "../wire/recordingTypes";
import { levels } from "./words";

const HEIGHT = 40;

/** The sound with its waveform: the party above, the agent below, pauses shaded. */
export function Player({ sound }: { sound: Listening }) {
  const { party, agent } = levels(sound.waveform);
  const at = (ms: number) => (ms / Math.max(1, sound.lengthMs)) * party.length;
  return (
    <div className="player">
      <svg
        viewBox={`0 0 ${Math.max(1, party.length)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label="Waveform: party above, agent below"
      >
        {sound.pauses.map((pause) => (
          <rect
            key={pause.fromMs}
            className="player-pause"
            x={at(pause.fromMs)}
            width={at(pause.toMs) - at(pause.fromMs)}
            y={0}
            height={HEIGHT}
          >
            <title>Paused</title>
          </rect>
        ))}
        <path className="player-party" d={party.map((level, x) => `M${x} ${HEIGHT / 2}v${-level * 2}`).join("")} />
        <path className="player-agent" d={agent.map((level, x) => `M${x} ${HEIGHT / 2}v${level * 2}`).join("")} />
      </svg>
      {/* biome-ignore lint/a11y/useMediaCaption: there is no text of what was said */}
      <audio controls preload="metadata" src={sound.url} />
    </div>
  );
}
