import { useSyncExternalStore } from "react";
import { DayButton } from "../day/DayButton";
import { dayLine, type StripLine } from "../day/dayLine";
import { Button } from "../design/Button";
import { Icon, type IconName } from "../design/Icon";
import { Level } from "../design/Level";
import { useServerNow } from "../design/time";
import { type Trouble, troubleWords } from "../phone/quality/callQuality";
import { gradeWords } from "../phone/quality/grades";
import { useQuality } from "../phone/quality/useQuality";
import type { AudioStats } from "../phone/softphone";
import { QualityButton } from "../quality/mine/QualityButton";
import { useDesk } from "./context";

interface Props {
  onReconnect: () => void;
  day: boolean;
  onDay: () => void;
  quality: boolean;
  onQuality: () => void;
}

/** One line that is always there: what matters now at the left, the health of every link at the right. */
export function StatusStrip({ onReconnect, day, onDay, quality, onQuality }: Props) {
  const { stream } = useDesk();
  const message = useMessage();
  const offline = stream.link.name !== "open";
  return (
    <div className={`strip level-${message.level}`}>
      <span className="strip-text" role={message.level === "error" ? "alert" : "status"}>
        {message.icon && <Icon name={message.icon} />}
        {message.text}
      </span>
      {offline && <Button label="Reconnect now" size="small" onPress={onReconnect} />}
      <QualityButton open={quality} onPress={onQuality} />
      <DayButton open={day} onPress={onDay} />
      <Health />
    </div>
  );
}

type Message = StripLine | { level: "none"; text: string; icon?: IconName };

function useMessage(): Message {
  const { desk, stream, phone, headset } = useDesk();
  const telephone = phone.state();
  const now = useServerNow();
  const quality = useQuality();
  if (stream.link.name !== "open") {
    const text = "Connection to the server lost. Your call goes on. Reconnecting.";
    return { level: "error", icon: "warning", text };
  }
  if (desk.headset.problem) {
    return { level: "error", icon: "headset", text: desk.headset.problem };
  }
  if (headset.wanted.get() && telephone.problem) {
    return { level: "error", icon: "headset", text: telephone.problem };
  }
  // Within a call it matters more than anything below; between two calls a poor line is for the next one.
  if (quality.trouble) {
    return {
      level: deaf.has(quality.trouble) ? "error" : "warning",
      icon: "warning",
      text: troubleWords[quality.trouble],
    };
  }
  const told = dayLine(desk, stream.day, now);
  if (told) {
    return told;
  }
  // Between two calls the middle of the page says it, in large.
  if (desk.idleReason && (desk.work || desk.headset.state !== "Up")) {
    return { level: "info", icon: "info", text: desk.idleReason };
  }
  if (desk.breakNext) {
    return { level: "info", icon: "break", text: `${desk.breakNext} begins when this work is saved.` };
  }
  return { level: "none", text: "" };
}

function Health() {
  const { desk, stream } = useDesk();
  const audio = useAudio();
  const up = desk.headset.state === "Up";
  return (
    <ul className="health" aria-label="Connection health">
      <li className={stream.rttMs === undefined ? "bad" : ""}>
        <Icon name="link" />
        Server {stream.rttMs === undefined ? "no answer" : `${Math.round(stream.rttMs)} ms`}
      </li>
      <li className={up ? "" : "bad"}>
        <Icon name="headset" />
        {up
          ? `Headset ${desk.headset.kind === "phone" ? "phone" : "on"}`
          : desk.headset.state === "Connecting"
            ? "Headset connecting"
            : "Headset off"}
      </li>
      {desk.headset.kind !== "phone" && <AudioHealth audio={audio} />}
    </ul>
  );
}

/** One side hears nothing at all. */
const deaf = new Set<Trouble>(["pathDead", "notHeard", "hearsNothing", "micSilent"]);

function AudioHealth({ audio }: { audio: AudioStats | undefined }) {
  const { grade, trouble } = useQuality();
  const text = audio ? `Line ${grade ? gradeWords[grade].toLowerCase() : "being measured"}` : "No audio";
  return (
    <li className={trouble ? "bad" : ""} title={audio && figures(audio)}>
      <Icon name={trouble ? "warning" : "sound"} />
      <span className="health-audio">
        {text}
        {audio?.rttMs !== undefined && ` · ${Math.round(audio.rttMs)} ms`}
      </span>
      <Level value={Math.sqrt(audio?.audioLevel ?? 0)} label="Level of what you hear" />
    </li>
  );
}

/** For those who are asked by their support what the line does. */
function figures(audio: AudioStats): string {
  const sent = audio.sent
    ? `, ${audio.sent.lossPercent.toFixed(1)} % lost, ${audio.sent.jitterMs.toFixed(0)} ms jitter`
    : "";
  return [
    `You to the switch: ${audio.sentPerSecond} packets/s${sent}, score ${audio.mosSent.toFixed(1)} of 4.5`,
    `Switch to you: ${audio.receivedPerSecond} packets/s, ${audio.lossPercent.toFixed(1)} % lost, ${audio.jitterMs.toFixed(0)} ms jitter, ${audio.concealedPercent.toFixed(1)} % concealed, score ${audio.mosHeard.toFixed(1)} of 4.5`,
  ].join("\n");
}

/** With each sample, which comes by a worker's clock also while this tab is hidden. */
function useAudio(): AudioStats | undefined {
  const { phone } = useDesk();
  return useSyncExternalStore(
    (listener) => phone.subscribeAudio(listener),
    () => phone.audio(),
  );
}
