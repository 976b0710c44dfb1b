import type { AlertRow } from "../wire/alertTypes";

/**
 * Whether a tone can be heard now: nobody asked for it; the browser has not said yet; it lets none out until somebody presses something;
 * it can.
 */
export type Ears = "off" | "opening" | "blocked" | "open";

/**
 * Which alerts are to be sounded. It lives as long as the page: what went on before the page was opened, and what begins while the sound is
 * off, is seen and not heard; what begins while another page is open, while the line is down or while the browser blocks the sound is
 * heard as soon as it can be.
 */
export class Hearing {
  private known: Set<string> | undefined;

  /** The worst of those that are to be heard now; nothing when none is. */
  next(alerts: AlertRow[], ears: Ears): AlertRow["level"] | undefined {
    const firing = alerts.filter(({ state }) => state === "firing");
    if (this.known === undefined || ears === "off") {
      this.known = new Set([...(this.known ?? []), ...firing.map(key)]);
      return undefined;
    }
    if (ears !== "open") {
      return undefined;
    }
    const known = this.known;
    const fresh = firing.filter((alert) => !known.has(key(alert)));
    for (const alert of fresh) {
      known.add(key(alert));
    }
    return fresh.some(({ level }) => level === "critical") ? "critical" : fresh.length > 0 ? "warning" : undefined;
  }
}

/** A warning that becomes critical is heard anew. */
function key({ id, level }: AlertRow): string {
  return `${id} ${level}`;
}

/** How many go on, by level: the head of every page tells it. */
export function counted(alerts: AlertRow[]): { critical: number; warning: number } {
  const critical = alerts.filter(({ level }) => level === "critical").length;
  return { critical, warning: alerts.length - critical };
}

/** The same in words. */
export function countedText(alerts: AlertRow[]): string {
  const { critical, warning } = counted(alerts);
  const parts = [critical > 0 && `${critical} critical`, warning > 0 && plural(warning, "warning")].filter(Boolean);
  return parts.length === 0 ? "No alerts" : parts.join(", ");
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
