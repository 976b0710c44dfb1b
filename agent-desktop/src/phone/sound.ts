import type { Sound } from "./sipSoftphone";

export function audioConstraints(device: string | undefined): MediaTrackConstraints {
  const processing = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  return device ? { ...processing, deviceId: { exact: device } } : processing;
}

/** The microphone asked for, or the default one when it has been unplugged since. */
export async function openMicrophone(device: string | undefined): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: audioConstraints(device) });
  } catch (error) {
    if (
      device &&
      error instanceof DOMException &&
      (error.name === "OverconstrainedError" || error.name === "NotFoundError")
    ) {
      return navigator.mediaDevices.getUserMedia({ audio: audioConstraints(undefined) });
    }
    throw error;
  }
}

/** Remote sound goes through one audio element, outside React, so that no redraw ever interrupts it. */
export function browserSound(): Sound {
  const element = document.createElement("audio");
  element.autoplay = true;
  element.dataset.purpose = "headset";
  document.body.append(element);
  return {
    microphone: openMicrophone,
    play(stream, device) {
      element.srcObject = stream;
      route(element, device);
      element.play().catch(() => undefined);
    },
    route: (device) => route(element, device),
    silence() {
      element.pause();
      element.srcObject = null;
    },
  };
}

/** Where the browser lets a page choose. A device that is gone leaves the sound where it is; the watch on the devices tells. */
export function route(element: HTMLAudioElement, device: string | undefined): void {
  if ("setSinkId" in element && element.sinkId !== (device ?? "")) {
    element.setSinkId(device ?? "").catch(() => undefined);
  }
}
