import type { Call } from "./operation";
import type { Monitoring, MonitorOrder } from "./types";

/** Being on the line of an agent; one at a time. Throws as {@link Api} does. */
export interface MonitorApi {
  /** Calls my headset ahead; it hears nothing. */
  ready(): Promise<void>;
  begin(order: MonitorOrder): Promise<void>;
  change(how: Monitoring): Promise<void>;
  takeOver(): Promise<void>;
  end(): Promise<void>;
}

export function createMonitorApi(call: Call): MonitorApi {
  return {
    ready: () => call("post", "/api/v1/monitoring/ready"),
    begin: (body) => call("post", "/api/v1/monitoring", { body }),
    change: (how) => call("put", "/api/v1/monitoring/how", { body: { how } }),
    takeOver: () => call("post", "/api/v1/monitoring/take-over"),
    end: () => call("delete", "/api/v1/monitoring"),
  };
}
