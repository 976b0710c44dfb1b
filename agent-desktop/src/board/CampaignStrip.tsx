import { duration } from "../design/format";
import { useServerNow } from "../design/time";
import type { CampaignFigures } from "../wire/alertTypes";
import type { CallRow, CampaignRow } from "../wire/types";
import { Figure } from "./Figure";
import type { Levels } from "./levels";
import { Spark } from "./Spark";

interface Props {
  campaign: CampaignRow;
  figures: CampaignFigures | undefined;
  calls: CallRow[];
  levels: Levels;
}

/** What a campaign does now, has done in the last hour, and is likely to do next. */
export function CampaignStrip({ campaign, figures, calls, levels }: Props) {
  const waiting = calls.filter(({ state }) => state === "Waiting");
  const spark = figures?.spark;
  const shares = spark?.busy.map((busy, index) => share(busy, spark.free[index] ?? 0));
  return (
    <div className="campaign-figures">
      <Figure name="Calls now">
        {calls.length} {spark && <Spark name="Calls" points={spark.calls} />}
      </Figure>
      <Figure name="Waiting, oldest" level={levels("oldest-wait", campaign.id)}>
        {waiting.length} <OldestWait calls={waiting} />
        {spark && <Spark name="Waiting" points={spark.waiting} most={4} />}
      </Figure>
      <Figure name="Answer rate, 15 min" level={levels("answer-share", campaign.id)}>
        {percent(figures?.answerShare)} {spark && <Spark name="Answers" points={spark.answered} />}
      </Figure>
      <Figure name="Occupancy, 15 min" level={levels("occupancy", campaign.id)}>
        {percent(figures?.occupancy)} {shares && <Spark name="Occupancy" points={shares} most={1} />}
      </Figure>
      <Figure name={figures?.next?.by === "trend" ? "Next 15 min, as the last" : "Next 15 min, simulated"}>
        {nextText(figures)} <Age at={figures?.next?.at} />
      </Figure>
    </div>
  );
}

function OldestWait({ calls }: { calls: CallRow[] }) {
  const now = useServerNow();
  const since = calls.reduce((oldest, call) => Math.min(oldest, Date.parse(call.since)), Number.POSITIVE_INFINITY);
  return Number.isFinite(since) ? <span className="soft">{duration(now - since)}</span> : null;
}

/** How old a simulated outlook is: each campaign has its turn only now and then. */
function Age({ at }: { at: string | undefined }) {
  const now = useServerNow();
  const minutes = at === undefined ? 0 : Math.floor((now - Date.parse(at)) / 60_000);
  return at === undefined ? null : (
    <span className="soft">{minutes < 1 ? "reckoned now" : `reckoned ${minutes} min ago`}</span>
  );
}

function share(busy: number, free: number): number | undefined {
  return busy + free > 0 ? busy / (busy + free) : undefined;
}

export function percent(value: number | undefined): string {
  return value === undefined ? "–" : `${Math.round(100 * value)} %`;
}

/** What is likely, in few words. */
export function nextText(figures: CampaignFigures | undefined): string {
  const next = figures?.next;
  if (!next) {
    return "–";
  }
  const abandoned = next.abandoned;
  const range = abandoned
    ? `; ${(100 * abandoned.low).toFixed(1)}–${(100 * abandoned.high).toFixed(1)} % abandoned`
    : "";
  return `${counted(next.calls, "call")}, ${counted(next.answers, "answer")}${range}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
