import type { Softphone } from "../phone/softphone";
import type { Api } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { MonitorOrder } from "../wire/types";

const REGISTERS_WITHIN_MS = 8_000;

export interface LinePorts {
  phone: Pick<Softphone, "start" | "stop" | "state" | "subscribe">;
  api: { phoneLine: Api["phoneLine"]; monitor: Pick<Api["monitor"], "ready" | "begin"> };
  timers: Timers;
}

/** The supervisor's headset: called ahead while the reason is written, so that the order is all that is left to do then. */
export class SupervisorLine {
  private registering: Promise<void> | undefined;
  private ordered = false;

  constructor(private readonly ports: LinePorts) {}

  /** Has the headset up on nobody's line. */
  async ready(): Promise<void> {
    this.ordered = false;
    await this.registered();
    await this.ports.api.monitor.ready();
  }

  /** On the agent's line, with the headset that is up or is called now. */
  async goOn(order: MonitorOrder): Promise<void> {
    await this.registered();
    await this.ports.api.monitor.begin(order);
    this.ordered = true;
  }

  /** Nothing came of it: the headset goes, unless it is on somebody's line. */
  standDown(onLine: boolean): void {
    if (!this.ordered && !onLine) {
      this.ports.phone.stop();
    }
  }

  private registered(): Promise<void> {
    if (this.ports.phone.state().line === "registered") {
      return Promise.resolve();
    }
    this.registering ??= this.register().finally(() => {
      this.registering = undefined;
    });
    return this.registering;
  }

  private async register(): Promise<void> {
    const { phone, api, timers } = this.ports;
    phone.start(await api.phoneLine(), {});
    await new Promise<void>((resolve, reject) => {
      const stop = phone.subscribe(look);
      const cancel = timers.after(REGISTERS_WITHIN_MS, () => {
        stop();
        reject(new Error(phone.state().problem ?? "The switch did not answer your headset. Try again."));
      });
      function look() {
        if (phone.state().line === "registered") {
          cancel();
          stop();
          resolve();
        }
      }
      look();
    });
  }
}
