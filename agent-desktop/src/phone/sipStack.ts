import * as JsSIP from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { RTCSessionEvent, UnRegisteredEvent } from "jssip/lib/UA";
import type { PhoneLine } from "../wire/types";
import { SipSocket } from "./sipSocket";

/** What the softphone needs of a SIP stack; narrow, so that tests can play it. */
export interface SipStack {
  start(): void;
  stop(): void;
  /** Asks the switch for a sign of life. Any answer is one, a refusal too. */
  options(answered: () => void, missed: () => void): void;
  /** Leaves a connection that no longer answers; `disconnected` follows. */
  drop(): void;
  /** Connects now, unless it is connected or connecting. */
  connect(): void;
}

export interface SipEvents {
  connected(): void;
  disconnected(): void;
  registered(): void;
  refused(cause: string): void;
  incoming(leg: SipLeg): void;
}

export interface SipLeg {
  answer(stream: MediaStream): void;
  reject(): void;
  onUp(listener: (connection: RTCPeerConnection) => void): void;
  onGone(listener: (cause: string) => void): void;
  onTrack(listener: (stream: MediaStream) => void): void;
  /**
   * Offers the leg anew over the present connection (re-INVITE), with another path for the sound when `restartIce`. False when an offer is under way.
   * JsSIP ends a leg whose offer is refused; then `onGone` tells.
   */
  renegotiate(restartIce: boolean): boolean;
}

export type SipStackFactory = (line: PhoneLine, url: string, events: SipEvents) => SipStack;

interface OptionsSender {
  sendOptions(
    target: string,
    body: null,
    options: { eventHandlers: Record<string, (event: { originator: string }) => void> },
  ): void;
}

/**
 * JsSIP behind the narrow interface. It registers again on each connection. It would also connect again by itself, but by the page's own timers, which a hidden tab
 * slows down: the softphone does it, and JsSIP is told to leave a minute.
 */
export const jssipStack: SipStackFactory = (line, url, events) => {
  const socket = new SipSocket(url);
  const ua = new JsSIP.UA({
    sockets: socket as unknown as JsSIP.WebSocketInterface,
    uri: line.uri,
    authorization_user: line.user,
    password: line.password,
    register: true,
    register_expires: 120,
    session_timers: false,
    connection_recovery_min_interval: 60,
    connection_recovery_max_interval: 120,
    user_agent: "Claimline desk",
  });
  ua.on("connected", () => events.connected());
  ua.on("disconnected", () => events.disconnected());
  ua.on("registered", () => events.registered());
  ua.on("registrationFailed", (event: UnRegisteredEvent) => events.refused(String(event.cause ?? "no reason given")));
  ua.on("newRTCSession", (event: RTCSessionEvent) => {
    if (event.originator === "remote") {
      events.incoming(jssipLeg(event.session as RTCSession, line));
    }
  });
  return {
    start: () => ua.start(),
    stop: () => ua.stop(),
    drop: () => socket.drop(),
    connect: () => (ua as unknown as { transport: { connect(): void } }).transport.connect(),
    options(answered, missed) {
      (ua as unknown as OptionsSender).sendOptions(line.uri, null, {
        eventHandlers: {
          succeeded: answered,
          failed: (event) => (event.originator === "remote" ? answered() : missed()),
        },
      });
    },
  };
};

function jssipLeg(session: RTCSession, line: PhoneLine): SipLeg {
  const tracks: ((stream: MediaStream) => void)[] = [];
  session.on("peerconnection", ({ peerconnection }) => {
    peerconnection.addEventListener("track", (event: RTCTrackEvent) => {
      const stream = event.streams[0] ?? new MediaStream([event.track]);
      for (const listener of tracks) {
        listener(stream);
      }
    });
  });
  return {
    answer: (stream) => session.answer({ mediaStream: stream, pcConfig: { iceServers: line.iceServers } }),
    reject: () => session.terminate({ status_code: 480 }),
    onUp: (listener) => void session.on("confirmed", () => listener(session.connection)),
    onGone: (listener) => {
      session.on("ended", (event) => listener(event.cause));
      session.on("failed", (event) => listener(event.cause));
    },
    onTrack: (listener) => void tracks.push(listener),
    renegotiate: (restartIce) => session.renegotiate({ rtcOfferConstraints: { iceRestart: restartIce } }),
  };
}
