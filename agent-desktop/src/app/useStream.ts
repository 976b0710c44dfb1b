import { useEffect, useState } from "react";
import { EventSocket } from "../wire/events";
import { paced } from "../wire/pace";
import { createStore, type Store, useStore } from "../wire/store";
import { initialStream, reduceStream, type StreamEvent, type StreamState } from "../wire/stream";
import type { Timers } from "../wire/timers";

export interface Stream {
  state: StreamState;
  store: Store<StreamState, StreamEvent>;
  /** Connect again, now: also how a superseded tab takes the desk back. */
  reconnect: () => void;
}

/** The event stream of one page view. Each load of the page is a tab of its own, so that the latest one owns the desk. */
export function useStream(view: "desk" | "board", timers: Timers): Stream {
  const [store] = useState(() => createStore(reduceStream, initialStream));
  const [socket] = useState(
    () =>
      new EventSocket({
        open: () => new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/v1/events`),
        hello: { tab: crypto.randomUUID(), view },
        dispatch: paced(
          (events) => store.dispatch(events.length === 1 && events[0] ? events[0] : { type: "several", events }),
          timers,
        ),
        timers,
      }),
  );
  useEffect(() => {
    socket.start();
    const online = () => socket.start();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      socket.stop();
    };
  }, [socket]);
  return { state: useStore(store), store, reconnect: () => socket.start() };
}
