import type { Devices } from "../softphone";

/** The ids of the devices last chosen on this computer, for the next shift. Random to this site, and nothing of a person. */
const KEY = "claimline.devices";

type Kept = Pick<Storage, "getItem" | "setItem">;

export function rememberedDevices(storage: Kept): Devices {
  try {
    const { input, output } = JSON.parse(storage.getItem(KEY) ?? "{}") as Record<string, unknown>;
    return { ...(typeof input === "string" && { input }), ...(typeof output === "string" && { output }) };
  } catch {
    return {};
  }
}

export function rememberDevices(storage: Kept, devices: Devices): void {
  storage.setItem(KEY, JSON.stringify(devices));
}
