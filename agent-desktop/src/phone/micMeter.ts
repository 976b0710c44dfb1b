import { openMicrophone } from "./sound";

/** Listens to a microphone without sending it anywhere. */
export interface MicMeter {
  /** Loudness now, 0 to 1. */
  level(): number;
  /** Stopping what is stopped does nothing: a check that ends and a dialog that closes may both do it. */
  stop(): void;
}

export async function openMicMeter(device: string | undefined): Promise<MicMeter> {
  const stream = await openMicrophone(device);
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.min(1, Math.sqrt(power) * 4);
    },
    stop() {
      for (const track of stream.getTracks()) {
        track.stop();
      }
      close(context);
    },
  };
}

function close(context: AudioContext): void {
  if (context.state !== "closed") {
    void context.close();
  }
}

/** A short soft tone on the chosen device, to know that the ear hears. */
export async function playTestTone(device: string | undefined): Promise<void> {
  const context = new AudioContext();
  if (device && "setSinkId" in context) {
    await (context as AudioContext & { setSinkId(id: string): Promise<void> }).setSinkId(device).catch(() => undefined);
  }
  const tone = context.createOscillator();
  const volume = context.createGain();
  volume.gain.setValueAtTime(0.15, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.8);
  tone.frequency.value = 523;
  tone.connect(volume).connect(context.destination);
  tone.onended = () => close(context);
  tone.start();
  tone.stop(context.currentTime + 0.8);
}
