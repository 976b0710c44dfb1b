import { useSyncExternalStore } from "react";
import { useDesk } from "../../desk/context";
import type { Quality } from "./callQuality";

/** The quality of the leg that is up, as last judged. */
export function useQuality(): Quality {
  const { phone } = useDesk();
  return useSyncExternalStore(
    (listener) => phone.subscribeAudio(listener),
    () => phone.quality(),
  );
}
