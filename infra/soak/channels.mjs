import { setTimeout as after } from "node:timers/promises";
import { openAmi } from "../e2e/harness/ami.mjs";

const PATIENCE_MS = 900;

/** The switch's own list of its channels, asked for over a connection of our own. */
export class SwitchChannels {
  #number = 0;

  /** The channels as they are now; undefined when the switch does not answer. */
  async list() {
    this.ami ??= await Promise.race([openAmi().catch(() => undefined), after(PATIENCE_MS)]);
    const channels = this.ami && (await this.#asked());
    if (!channels) {
      this.close();
    }
    return channels;
  }

  #asked() {
    const id = `soak-${this.#number++}`;
    const { ami } = this;
    const channels = [];
    return new Promise((done) => {
      const end = (answer) => {
        ami.off(hear);
        clearTimeout(timer);
        done(answer);
      };
      const timer = setTimeout(end, PATIENCE_MS);
      const hear = (event) => {
        if (event.ActionID === id && event.Event === "CoreShowChannel") {
          channels.push({ id: event.Uniqueid, name: event.Channel, state: event.ChannelStateDesc, bridge: event.BridgeId || undefined });
        } else if (event.ActionID === id && event.Event === "CoreShowChannelsComplete") {
          end(channels);
        }
      };
      ami.on(hear);
      ami.order("CoreShowChannels", { ActionID: id });
    });
  }

  close() {
    this.ami?.close();
    this.ami = undefined;
  }
}
