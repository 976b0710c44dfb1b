import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { Button } from "../design/Button";
import type { Listening } from "../wire/recordingTypes";
import { type Note, Waveform } from "./Waveform";
import { markerWords, minutes } from "./words";
import "./player.css";

const STEP = 10;
const SPEEDS = [1, 1.25, 1.5, 2];

/** What holds the player from elsewhere on the page. */
export interface Remote {
  /** Where it is, in ms. */
  at(): number;
  playFrom(ms: number): void;
  toggle(): void;
  /** Moves by so many seconds. */
  by(seconds: number): void;
}

interface Props {
  sound: Listening;
  remote?: Ref<Remote>;
  /** What was said of moments of it. */
  notes?: Note[];
  /** While it plays, with where it is, in ms. */
  onAt?: (ms: number) => void;
}

/** The sound with what can be seen of it. Space plays, the arrows move by five seconds. */
export function Player({ sound, remote, notes, onAt }: Props) {
  const audio = useRef<HTMLAudioElement>(null);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [problem, setProblem] = useState("");
  const length = Math.max(1, sound.lengthMs / 1_000);

  function seek(seconds: number) {
    const to = Math.min(length, Math.max(0, seconds));
    if (audio.current) {
      audio.current.currentTime = to;
    }
    setAt(to);
  }
  function toggle() {
    if (audio.current?.paused) {
      audio.current
        .play()
        .catch(() => setProblem("It cannot be played. Ask to listen again; the address is good for an hour."));
    } else {
      audio.current?.pause();
    }
  }
  useImperativeHandle(remote, () => ({
    at: () => Math.round((audio.current?.currentTime ?? 0) * 1_000),
    playFrom(ms) {
      seek(ms / 1_000);
      if (audio.current?.paused) {
        toggle();
      }
    },
    toggle,
    by: (seconds) => seek((audio.current?.currentTime ?? 0) + seconds),
  }));

  function faster() {
    const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
    if (audio.current) {
      audio.current.playbackRate = next;
    }
    setSpeed(next);
  }

  return (
    <div className="player">
      <Waveform sound={sound} at={at} notes={notes} onSeek={seek} onToggle={toggle} />
      <div className="player-controls" role="toolbar" aria-label="Playing">
        <Button label={playing ? "Pause" : "Play"} icon={playing ? "hold" : "resume"} tone="primary" onPress={toggle} />
        <Button label={`−${STEP} s`} size="small" onPress={() => seek(at - STEP)} />
        <Button label={`+${STEP} s`} size="small" onPress={() => seek(at + STEP)} />
        <Button label={`${speed}×`} size="small" tone="quiet" onPress={faster} />
        <output className="player-time">
          {minutes(at * 1_000)} <span>/ {minutes(sound.lengthMs)}</span>
        </output>
      </div>
      {sound.markers.length > 0 && (
        <ul className="player-markers" aria-label="What happened">
          {sound.markers.map((marker) => (
            <li key={`${marker.atMs}${marker.kind}`}>
              <button type="button" onClick={() => seek(marker.atMs / 1_000)}>
                <span className="player-marker-time">{minutes(marker.atMs)}</span> {markerWords[marker.kind]}
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p role="alert" className="field-wrong">
          {problem}
        </p>
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: there is no text of what was said */}
      <audio
        ref={audio}
        preload="metadata"
        src={sound.url}
        onTimeUpdate={(event) => {
          setAt(event.currentTarget.currentTime);
          onAt?.(Math.round(event.currentTarget.currentTime * 1_000));
        }}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={() =>
          setProblem(
            "The sound cannot be read: it may be damaged, or its place cannot be reached. Ask to listen again.",
          )
        }
      />
    </div>
  );
}
