import { useState, useSyncExternalStore } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { Level } from "../design/Level";
import { useDesk } from "../desk/context";
import { useStore } from "../wire/store";
import { LineCheck } from "./check/LineCheck";
import type { Wanted } from "./headset";
import { playTestTone } from "./micMeter";
import type { Devices } from "./softphone";
import { type MicCheck, useMicCheck } from "./useMicCheck";

/** Choose, hear yourself, put it on. The microphone is checked before the switch is asked to call. */
export function HeadsetSetup() {
  const { desk, headset, phone } = useDesk();
  const wanted = useStore(headset.wanted);
  const telephone = useSyncExternalStore(
    (listener) => phone.subscribe(listener),
    () => phone.state(),
  );
  const [kind, setKind] = useState<Wanted["kind"]>(wanted?.kind ?? "webrtc");
  const [devices, setDevices] = useState<Devices>(() => headset.devices());
  const { input, output } = devices;
  const up = desk.headset.state === "Up";
  const check = useMicCheck(kind === "webrtc", input);
  const putOn = () => headset.putOn({ kind, devices });
  function choose(key: keyof Devices, id: string) {
    const { [key]: _, ...other } = devices;
    const next = id ? { ...other, [key]: id } : other;
    setDevices(next);
    // A headset that is on moves at once; its call goes on.
    void headset.choose(next);
  }

  return (
    <div className="headset">
      <div className="segments" role="group" aria-label="Kind of headset">
        <button type="button" aria-pressed={kind === "webrtc"} onClick={() => setKind("webrtc")}>
          This computer
        </button>
        <button type="button" aria-pressed={kind === "phone"} onClick={() => setKind("phone")}>
          SIP telephone
        </button>
      </div>
      {kind === "webrtc" ? (
        <>
          <div className="headset-devices">
            <DeviceChoice
              label="Microphone"
              kind="audioinput"
              check={check}
              value={input ?? ""}
              onChange={(id) => choose("input", id)}
            />
            <DeviceChoice
              label="Ear"
              kind="audiooutput"
              check={check}
              value={output ?? ""}
              onChange={(id) => choose("output", id)}
            />
          </div>
          <MicLevel check={check} />
          <LineCheck devices={devices} />
        </>
      ) : (
        <p className="soft">
          The switch rings the telephone of seat {desk.agent.seat}. Answer it once and leave it off the hook.
        </p>
      )}
      <div className="headset-actions">
        {up || wanted ? (
          <Button label="Take headset off" control={desk.controls.headset} onPress={() => void headset.takeOff()} />
        ) : (
          <Button
            label="Put headset on"
            icon="headset"
            tone="primary"
            control={desk.controls.headset}
            onPress={putOn}
          />
        )}
        {kind === "webrtc" && (
          <Button label="Play a test tone" tone="quiet" icon="sound" onPress={() => void playTestTone(output)} />
        )}
        <span className="headset-state" role="status">
          {up ? "The headset is on." : wanted ? (telephone.problem ?? progress(telephone.line, telephone.leg)) : ""}
        </span>
      </div>
    </div>
  );
}

function progress(line: string, leg: string): string {
  return line === "off"
    ? "Asking for a line."
    : line === "connecting"
      ? "Registering at the switch."
      : leg === "none"
        ? "Registered. Waiting for the switch to call."
        : "Answering.";
}

function MicLevel({ check }: { check: MicCheck }) {
  return (
    <div className="mic">
      <Level className="mic-level" value={check.level} label="Microphone level" />
      <span className={check.problem ? "field-wrong" : "mic-says"} role="status">
        {check.problem ?? (check.heard ? <Heard /> : "Say a few words: the bar must move.")}
      </span>
    </div>
  );
}

function Heard() {
  return (
    <>
      <Icon name="check" /> The microphone hears you.
    </>
  );
}

interface DeviceProps {
  label: string;
  kind: MediaDeviceKind;
  check: MicCheck;
  value: string;
  onChange: (id: string) => void;
}

function DeviceChoice({ label, kind, check, value, onChange }: DeviceProps) {
  const devices = check.devices.filter((device) => device.kind === kind && device.deviceId !== "default");
  const gone = value !== "" && devices.length > 0 && !devices.some((device) => device.deviceId === value);
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">System default</option>
        {devices.map((device) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || label}
          </option>
        ))}
        {gone && <option value={value}>The one chosen last is not plugged in</option>}
      </select>
    </label>
  );
}
