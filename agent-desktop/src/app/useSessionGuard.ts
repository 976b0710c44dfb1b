import { useEffect, useRef } from "react";
import { type Api, Refusal } from "../wire/http";
import type { LinkState } from "../wire/stream";

/** When the stream is lost, asks once whether the session still lives: an ended one leads to sign-in instead of endless retries. */
export function useSessionGuard(api: Api, link: LinkState, onEnded: () => void): void {
  const asking = useRef(false);
  const lost = link.name === "lost";
  useEffect(() => {
    if (!lost || asking.current) {
      return;
    }
    asking.current = true;
    api
      .session()
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.problem.status === 401) {
          onEnded();
        }
      })
      .finally(() => {
        asking.current = false;
      });
  }, [api, lost, onEnded]);
}
