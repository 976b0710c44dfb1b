/**
 * `after`, but with the very objects of `before` wherever the two say the same. Each message brings the whole desk; so what has not changed keeps
 * its identity, and parts of the page that show it need not be drawn again.
 */
export function shared<T>(before: unknown, after: T): T {
  if (before === after || typeof before !== "object" || typeof after !== "object" || !before || !after) {
    return after;
  }
  if (Array.isArray(before) !== Array.isArray(after)) {
    return after;
  }
  const old = before as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(old).length;
  for (const key of keys) {
    now[key] = shared(old[key], now[key]);
    same &&= key in old && now[key] === old[key];
  }
  return same ? (before as T) : after;
}
