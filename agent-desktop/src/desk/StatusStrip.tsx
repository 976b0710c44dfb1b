import { useEffect, useState } from "react";
import { DayButton } from "../day/DayButton";
import { dayLine, type StripLine } from "../day/dayLine";
import { Button } from "../design/Button";
import { Icon, type IconName } from "../design/Icon";
import { Level } from "../design/Level";
import { useServerNow } from "../design/time";
import type { AudioStats } from "../phone/softphone";
import { useDesk } from "./context";

/** One line that is always there: what matters now at the left, the health of every link at the right. */
export function StatusStrip({ onReconnect, day, onDay }: { onReconnect: () => void; day: boolean; onDay: () => void }) {
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
  if (stream.link.name !== "open") {
    const text = "Connection to the server lost. Your call goes on; what you see may be old. Reconnecting.";
    return { level: "error", icon: "warning", text };
  }
  if (desk.headset.problem) {
    return { level: "error", icon: "headset", text: desk.headset.problem };
  }
  if (headset.wanted.get() && telephone.problem) {
    return { level: "error", icon: "headset", text: telephone.problem };
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

function AudioHealth({ audio }: { audio: AudioStats | undefined }) {
  const silent = audio !== undefined && (audio.receivedPerSecond === 0 || audio.sentPerSecond === 0);
  const text = audio
    ? `${audio.sentPerSecond}↑ ${audio.receivedPerSecond}↓ /s · ${audio.jitterMs.toFixed(0)} ms jitter · ${audio.lossPercent.toFixed(1)} % loss`
    : "No audio";
  return (
    <li className={silent ? "bad" : ""} title="Audio packets a second out and in, jitter, and loss of the last second">
      <Icon name={silent ? "warning" : "sound"} />
      <span className="health-audio">{text}</span>
      <Level value={Math.sqrt(audio?.audioLevel ?? 0)} label="Level of what you hear" />
    </li>
  );
}

/** Read again each second, for the eye only. */
function useAudio(): AudioStats | undefined {
  const { phone } = useDesk();
  const [audio, setAudio] = useState(phone.audio());
  useEffect(() => {
    const timer = setInterval(() => setAudio(phone.audio()), 1000);
    const unsubscribe = phone.subscribe(() => setAudio(phone.audio()));
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [phone]);
  return audio;
}
