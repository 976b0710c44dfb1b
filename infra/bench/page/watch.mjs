/**
 * Runs in the page before its own code, and notes when something was painted: the first task after the frame which shows it. For a pop that is
 * the frame of the page's own mark (claimline.pop.CALL); for a key the first frame after its event in which anything but a clock has changed.
 */
export function watch() {
  const seen = { arrived: {}, painted: {}, keys: [], slow: [] };
  globalThis.claimlineBench = seen;
  const afterPaint = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      done(performance.now());
      port1.close();
    };
    port2.postMessage(0);
  };

  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    if (name.startsWith("claimline.pop.")) afterPaint((at) => (seen.painted[name.slice(14)] = at));
    return mark(name, options);
  };
  const Socket = globalThis.WebSocket;
  globalThis.WebSocket = class extends Socket {
    constructor(...words) {
      super(...words);
      this.addEventListener("message", ({ data, timeStamp }) => {
        const call = /"callId":"(bench\d+)"/.exec(data)?.[1];
        if (call) seen.arrived[call] ??= Math.min(timeStamp, performance.now());
      });
    }
  };

  let key;
  addEventListener("keydown", (event) => seen.keys.push((key = { key: event.key, at: event.timeStamp })), true);
  const ofClock = ({ target }) => Boolean((target.parentElement ?? target).closest?.("time, .clocks"));
  new MutationObserver((records) => {
    const pressed = key;
    if (!seen.shown && document.querySelector(".callbar")) requestAnimationFrame(() => afterPaint((at) => (seen.shown ??= at)));
    if (!pressed || records.every(ofClock)) return;
    key = undefined;
    requestAnimationFrame(() => afterPaint((at) => (pressed.painted = at)));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") seen.slow.push(duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}
