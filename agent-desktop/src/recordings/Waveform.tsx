import { type KeyboardEvent, type PointerEvent, useId } from "react";
import type { Listening } from "../wire/recordingTypes";
import { area, levels, markerWords, minutes } from "./words";

const HEIGHT = 100;

/** Something said of a moment. */
export interface Note {
  atMs: number;
  text: string;
}

interface Props {
  sound: Listening;
  /** Seconds. */
  at: number;
  notes?: Note[] | undefined;
  onSeek: (seconds: number) => void;
  onToggle: () => void;
}

/** Each side in a lane of its own, the party above; pauses hatched, what happened as a line. What was played is bright. */
export function Waveform({ sound, at, notes = [], onSeek, onToggle }: Props) {
  const id = useId();
  const { party, agent } = levels(sound.waveform);
  const width = Math.max(1, party.length);
  const length = Math.max(1, sound.lengthMs / 1_000);
  const x = (ms: number) => (ms / 1_000 / length) * width;
  const lanes = (
    <>
      <path className="wave-party" d={area(party, HEIGHT / 4, HEIGHT / 4 - 2)} />
      <path className="wave-agent" d={area(agent, (HEIGHT * 3) / 4, HEIGHT / 4 - 2)} />
    </>
  );

  function point(event: PointerEvent<HTMLElement>) {
    if (event.buttons === 1) {
      const box = event.currentTarget.getBoundingClientRect();
      onSeek(((event.clientX - box.left) / Math.max(1, box.width)) * length);
    }
  }
  function key(event: KeyboardEvent) {
    const to = { ArrowLeft: at - 5, ArrowRight: at + 5, Home: 0, End: length }[event.key];
    if (to !== undefined) {
      onSeek(to);
    } else if (event.key === " ") {
      onToggle();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <div
      className="wave"
      role="slider"
      tabIndex={0}
      aria-label="Where it plays"
      aria-valuemin={0}
      aria-valuemax={Math.round(length)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={`${minutes(at * 1_000)} of ${minutes(sound.lengthMs)}`}
      onPointerDown={point}
      onPointerMove={point}
      onKeyDown={key}
    >
      <span className="wave-label">Party</span>
      <span className="wave-label wave-label-agent">Agent side</span>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <clipPath id={id}>
          <rect x={0} y={0} width={(at / length) * width} height={HEIGHT} />
        </clipPath>
        {lanes}
        <g clipPath={`url(#${id})`} className="wave-played">
          {lanes}
        </g>
      </svg>
      {sound.pauses.map((pause) => (
        <span
          key={pause.fromMs}
          className="wave-pause"
          style={{
            left: `${(x(pause.fromMs) / width) * 100}%`,
            width: `${(x(pause.toMs - pause.fromMs) / width) * 100}%`,
          }}
        >
          Paused
        </span>
      ))}
      {sound.markers.map((marker) => (
        <span
          key={`${marker.atMs}${marker.kind}`}
          className={`wave-marker wave-marker-${marker.kind}`}
          title={`${minutes(marker.atMs)} ${markerWords[marker.kind]}`}
          style={{ left: `${(x(marker.atMs) / width) * 100}%` }}
        />
      ))}
      {notes.map((note) => (
        <span
          key={`${note.atMs}${note.text}`}
          className="wave-note"
          title={`${minutes(note.atMs)} ${note.text}`}
          style={{ left: `${(x(note.atMs) / width) * 100}%` }}
        />
      ))}
      <span className="wave-head" style={{ left: `${(at / length) * 100}%` }} />
    </div>
  );
}
