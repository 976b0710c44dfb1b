import { useEffect, useMemo, useState } from "react";
import type { Api } from "../wire/http";
import type { Store } from "../wire/store";
import type { StreamEvent, StreamState } from "../wire/stream";
import type { Timers } from "../wire/timers";
import { DeviceWatch, listedDevices, onDeviceChange } from "./devices/deviceWatch";
import { Headset } from "./headset";
import { onNetworkChange } from "./network";
import { installProbe } from "./probe";
import { SipSoftphone } from "./sipSoftphone";
import { jssipStack } from "./sipStack";
import { browserSound } from "./sound";

interface Parts {
  api: Api;
  timers: Timers;
  store: Store<StreamState, StreamEvent>;
  warn: (text: string) => void;
}

/** The telephone of this page, wired once: the headset, the watch on its devices and the network. It falls silent when another tab has the desk. */
export function useHeadset({ api, timers, store, warn }: Parts, superseded: boolean) {
  const [phone] = useState(() => new SipSoftphone(jssipStack, browserSound(), timers, () => location.origin));
  const headset = useMemo(
    () =>
      new Headset({
        phone,
        timers,
        line: api.phoneLine,
        order: (on, kind) => api.command("headset", { on, kind }),
        server: () => (store.get().link.name === "open" ? store.get().desk : undefined),
        onServer: store.subscribe,
        failed: warn,
        storage: sessionStorage,
        kept: localStorage,
      }),
    [api, phone, timers, store, warn],
  );
  useEffect(() => {
    if (superseded) {
      phone.stop();
      return;
    }
    installProbe(phone);
    const watch = new DeviceWatch({
      timers,
      phone,
      list: listedDevices,
      onChange: onDeviceChange,
      chosen: () => headset.devices(),
      tell: ({ say, level }) => store.dispatch({ type: "notice", at: Date.now(), level, text: say }),
    });
    const ends = [headset.run(), watch.run(), onNetworkChange(() => phone.networkChanged())];
    return () => {
      for (const end of ends) {
        end();
      }
    };
  }, [superseded, phone, headset, timers, store]);
  return { phone, headset };
}
