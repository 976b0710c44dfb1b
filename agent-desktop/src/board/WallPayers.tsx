import { duration } from "../design/format";
import { Icon } from "../design/Icon";
import { Elapsed, useServerNow } from "../design/time";
import type { PayerRow } from "../wire/alertTypes";
import type { BoardView } from "../wire/types";
import type { Levels } from "./levels";
import { parkedByPayer } from "./parked";

const SHOWN = 4;

/** Payers on the wall: what is parked in whose queue for how long, and which lines close next with work left for them. */
export function WallPayers({ board, levels }: { board: BoardView; levels: Levels }) {
  const parked = parkedByPayer(board.calls);
  const closing = board.payers
    .filter(({ open, left, changesAt }) => open && left > 0 && changesAt !== undefined)
    .sort((a, b) => ((a.changesAt ?? "") < (b.changesAt ?? "") ? -1 : 1));
  if (parked.length === 0 && closing.length === 0) {
    return null;
  }
  return (
    <div className="wall-payers">
      <ul aria-label="Parked calls by payer">
        {parked.slice(0, SHOWN).map(({ payer, count, since }) => (
          <li key={payer}>
            <Icon name="hold" />
            <strong>{payer}</strong>
            <span>{count === 1 ? "1 parked" : `${count} parked`}</span>
            <Elapsed since={since} />
          </li>
        ))}
        <More count={parked.length - SHOWN} what="payers with parked calls" />
      </ul>
      <ul aria-label="Payers that close next">
        {closing.slice(0, SHOWN).map((payer) => (
          <Closing key={payer.id} payer={payer} level={levels("payer-closes", payer.id)} />
        ))}
        <More count={closing.length - SHOWN} what="payers open with work left" />
      </ul>
    </div>
  );
}

function Closing({ payer, level }: { payer: PayerRow; level: ReturnType<Levels> }) {
  const now = useServerNow();
  const left = duration(Date.parse(payer.changesAt ?? "") - now);
  return (
    <li className={level ? `level-${level}` : ""}>
      <Icon name={level === "critical" ? "stop" : level ? "warning" : "call"} />
      <strong>{payer.id}</strong>
      <span>{payer.left.toLocaleString("en-US")} left</span>
      <span>closes in {left}</span>
    </li>
  );
}

/** What does not fit is counted, never left out without a word. */
export function More({ count, what }: { count: number; what: string }) {
  return count > 0 ? (
    <li className="wall-more">
      + {count} more {what}
    </li>
  ) : null;
}
