import * as JsSIP from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { Timers } from "../../wire/timers";
import type { PhoneLine } from "../../wire/types";
import { SipSocket } from "../sipSocket";

export interface TestLeg {
  connection: RTCPeerConnection;
  /** What comes from the switch. */
  stream: MediaStream;
  end(): void;
}

/** The extension of the switch that speaks and then echoes (docs/telephony.md). */
const EXTENSION = "check";
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 8_000;

/**
 * Calls the test extension. It does not register, for the seat has one registration, and that is the headset's: the switch knows the seat by its name and secret.
 */
export async function dialCheck(
  line: PhoneLine,
  origin: string,
  mouth: MediaStream,
  timers: Timers,
): Promise<TestLeg | "noLine" | "refused"> {
  const ua = new JsSIP.UA({
    sockets: new SipSocket(`${origin.replace(/^http/, "ws")}${line.socketPath}`) as unknown as JsSIP.WebSocketInterface,
    uri: line.uri,
    authorization_user: line.user,
    password: line.password,
    register: false,
    session_timers: false,
    user_agent: "Claimline desk",
  });
  const connected = await within(timers, CONNECT_WITHIN_MS, (settle) => {
    ua.on("connected", () => settle(true));
    ua.on("disconnected", () => settle(false));
    ua.start();
  });
  const leg = connected && (await call(ua, line, mouth, timers));
  if (!leg) {
    ua.stop();
    return connected ? "refused" : "noLine";
  }
  return leg;
}

async function call(ua: JsSIP.UA, line: PhoneLine, mouth: MediaStream, timers: Timers): Promise<TestLeg | undefined> {
  const stream = new MediaStream();
  const target = line.uri.replace(/^sip:[^@]*@/, `sip:${EXTENSION}@`);
  const session: RTCSession = ua.call(target, {
    mediaStream: mouth,
    pcConfig: { iceServers: line.iceServers },
  });
  session.connection.addEventListener("track", ({ track }) => stream.addTrack(track));
  const answered = await within(timers, ANSWER_WITHIN_MS, (settle) => {
    session.on("confirmed", () => settle(true));
    session.on("failed", () => settle(false));
  });
  const end = () => ua.stop();
  return answered ? { connection: session.connection, stream, end } : undefined;
}

function within(timers: Timers, ms: number, begin: (settle: (well: boolean) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = timers.after(ms, () => resolve(false));
    begin((well) => {
      cancel();
      resolve(well);
    });
  });
}
