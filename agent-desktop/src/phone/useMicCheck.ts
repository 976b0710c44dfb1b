import { useEffect, useState } from "react";
import { type MicMeter, openMicMeter } from "./micMeter";

export interface MicCheck {
  level: number;
  /** A sound above the room's noise was heard since the check began. */
  heard: boolean;
  problem?: string;
  devices: MediaDeviceInfo[];
}

const HEARD = 0.08;
const denied =
  "The microphone cannot be used. Allow it for this page beside the address bar, and check that no other program holds it.";
const insecure = "The browser gives no microphone to this address. Open the desk by https, or by localhost.";

/** Meters the chosen microphone while `on`, and lists the devices once the browser may name them. */
export function useMicCheck(on: boolean, device: string | undefined): MicCheck {
  const [check, setCheck] = useState<MicCheck>({ level: 0, heard: false, devices: [] });
  useEffect(() => {
    if (!on) {
      return;
    }
    if (!navigator.mediaDevices) {
      setCheck({ level: 0, heard: false, devices: [], problem: insecure });
      return;
    }
    let closed = false;
    let meter: MicMeter | undefined;
    let frame = 0;
    function draw() {
      const level = meter?.level() ?? 0;
      setCheck((before) => ({ ...before, level, heard: before.heard || level > HEARD }));
      frame = requestAnimationFrame(draw);
    }
    async function open() {
      try {
        meter = await openMicMeter(device);
        const devices = await navigator.mediaDevices.enumerateDevices();
        if (closed) {
          meter.stop();
          return;
        }
        setCheck({ level: 0, heard: false, devices });
        draw();
      } catch {
        setCheck({ level: 0, heard: false, devices: [], problem: denied });
      }
    }
    const listAgain = () =>
      void navigator.mediaDevices
        .enumerateDevices()
        .then((devices) => !closed && setCheck((before) => ({ ...before, devices })));
    navigator.mediaDevices.addEventListener("devicechange", listAgain);
    void open();
    return () => {
      closed = true;
      navigator.mediaDevices.removeEventListener("devicechange", listAgain);
      cancelAnimationFrame(frame);
      meter?.stop();
    };
  }, [on, device]);
  return check;
}
