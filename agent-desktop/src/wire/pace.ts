import type { StreamEvent } from "./stream";
import type { Timers } from "./timers";

/** No eye follows more than some changes a second; each drawing of a large floor costs some milliseconds. */
export const BOARD_EVERY_MS = 150;

/** Lets board deltas gather for a moment, so that the page is drawn once for all of them. Whatever else comes takes those before it along. */
export function paced(dispatch: (events: StreamEvent[]) => void, timers: Timers): (event: StreamEvent) => void {
  let waiting: StreamEvent[] = [];
  let cancel: (() => void) | undefined;
  let last = Number.NEGATIVE_INFINITY;
  function flush() {
    cancel?.();
    cancel = undefined;
    last = timers.now();
    const events = waiting;
    waiting = [];
    dispatch(events);
  }
  return (event) => {
    waiting.push(event);
    if (event.type !== "message" || event.envelope.type !== "board.delta") {
      flush();
    } else if (cancel === undefined) {
      const wait = last + BOARD_EVERY_MS - timers.now();
      if (wait <= 0) {
        flush();
      } else {
        cancel = timers.after(wait, flush);
      }
    }
  };
}
