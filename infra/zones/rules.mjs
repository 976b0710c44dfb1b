/** Zones that keep the same time from now on are one: a caller needs to know when it is eight there, not what it was in 1970. */

/** By letter, in the order in which they are written. */
export const letters = new Map([
  ["E", "America/New_York"],
  ["C", "America/Chicago"],
  ["M", "America/Denver"],
  ["P", "America/Los_Angeles"],
  ["Z", "America/Phoenix"],
  ["K", "America/Anchorage"],
  ["D", "America/Adak"],
  ["H", "Pacific/Honolulu"],
  ["R", "America/Puerto_Rico"],
  ["G", "Pacific/Guam"],
  ["S", "Pacific/Pago_Pago"],
]);

/** Years of which every third hour is compared; all changes of the clock that are known to come fall on the same days in each later year. */
const from = Date.UTC(2027, 0, 1);
const to = Date.UTC(2029, 0, 1);
const step = 3 * 3_600_000;

const times = new Map();
const found = new Map();

/** The letter of the zones with the same rules, or the zone's own name when it has none. */
export function letter(zone) {
  if (!found.has(zone)) {
    const same = [...letters].find(([, other]) => offsets(other) === offsets(zone));
    found.set(zone, same ? same[0] : zone);
  }
  return found.get(zone);
}

/** The offsets from UTC with the times at which they change, as one text. */
function offsets(zone) {
  if (!times.has(zone)) {
    const clock = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset", hour: "2-digit" });
    const changes = [];
    for (let at = from; at < to; at += step) {
      const offset = clock.formatToParts(at).find((part) => part.type === "timeZoneName").value;
      if (!changes.at(-1)?.endsWith(` ${offset}`)) {
        changes.push(`${at} ${offset}`);
      }
    }
    times.set(zone, changes.join("\n"));
  }
  return times.get(zone);
}
