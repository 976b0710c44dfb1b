import { useEffect, useMemo, useRef, useState } from "react";
import { installProbe } from "../phone/probe";
import { SipSoftphone } from "../phone/sipSoftphone";
import { jssipStack } from "../phone/sipStack";
import { browserSound } from "../phone/sound";
import type { Api } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { MonitorOrder, MonitorRow } from "../wire/types";
import { SupervisorLine } from "./line";

/** The supervisor's own telephone: on while its owner is on somebody's line, and no longer. */
export function useMonitoring(api: Api, timers: Timers, own: MonitorRow | undefined) {
  const [phone] = useState(() => new SipSoftphone(jssipStack, browserSound(), timers, () => location.origin));
  const was = useRef(false);
  useEffect(() => installProbe(phone), [phone]);
  useEffect(() => () => phone.stop(), [phone]);
  useEffect(() => {
    if (was.current && !own) {
      phone.stop();
    }
    was.current = own !== undefined;
  }, [own, phone]);
  const line = useMemo(() => new SupervisorLine({ phone, api, timers }), [phone, api, timers]);
  return useMemo(
    () => ({
      phone,
      // What is wrong with the headset is told when the order is given: nothing was asked for yet.
      ready: () => void line.ready().catch(() => undefined),
      listen: (order: MonitorOrder) => line.goOn(order),
      standDown: () => line.standDown(was.current),
    }),
    [phone, line],
  );
}
