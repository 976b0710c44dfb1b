/// <reference lib="webworker" />
/** Timers of a worker are not throttled when the tab is hidden; the page's own are. */
type Order = { id: number; ms: number } | { id: number; cancel: true };

const running = new Map<number, ReturnType<typeof setTimeout>>();

self.onmessage = (message: MessageEvent<Order>) => {
  const order = message.data;
  if ("cancel" in order) {
    clearTimeout(running.get(order.id));
    running.delete(order.id);
    return;
  }
  running.set(
    order.id,
    setTimeout(() => {
      running.delete(order.id);
      self.postMessage(order.id);
    }, order.ms),
  );
};
