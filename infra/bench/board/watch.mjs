/** Runs in the page before its own code: notes how long after its change the marker's row was painted, in ms. */
export function noteMarkers() {
  const seen = [];
  globalThis.boardBench = seen;
  let last = "";
  const afterPaint = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      done();
      port1.close();
    };
    port2.postMessage(0);
  };
  new MutationObserver(() => {
    const row = [...document.querySelectorAll("[aria-label='Agents'] tbody small")].find((small) => small.textContent.startsWith("m-"));
    const text = row?.textContent ?? "";
    if (text !== "" && text !== last) {
      last = text;
      requestAnimationFrame(() => afterPaint(() => seen.push(Date.now() - Number(text.slice(2)))));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
