import { useEffect, useMemo, useRef, useState } from "react";
import { installProbe } from "../phone/probe";
import { SipSoftphone } from "../phone/sipSoftphone";
import { jssipStack } from "../phone/sipStack";
import { browserSound } from "../phone/sound";
import type { Api } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { MonitorOrder, MonitorRow } from "../wire/types";
import { goOnLine } from "./line";

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
  return useMemo(
    () => ({
      phone,
      listen: (order: MonitorOrder) => goOnLine({ phone, api, timers }, order),
    }),
    [phone, api, timers],
  );
}
