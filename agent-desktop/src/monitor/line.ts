import type { Softphone } from "../phone/softphone";
import type { Api } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { MonitorOrder } from "../wire/types";

const REGISTERS_WITHIN_MS = 8_000;

export interface LinePorts {
  phone: Softphone;
  api: Pick<Api, "phoneLine" | "monitor">;
  timers: Timers;
}

/** The browser's telephone first, then the order: the switch calls it at once. */
export async function goOnLine({ phone, api, timers }: LinePorts, order: MonitorOrder): Promise<void> {
  if (phone.state().line !== "registered") {
    phone.start(await api.phoneLine(), {});
    await registered(phone, timers);
  }
  await api.monitor.begin(order);
}

function registered(phone: Softphone, timers: Timers): Promise<void> {
  return new Promise((resolve, reject) => {
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
