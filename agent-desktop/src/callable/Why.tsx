import { useCallback } from "react";
import { WorkOrders } from "../acts/WorkOrders";
import type { Api } from "../wire/http";
import { Explanation } from "./Explanation";
import { Unanswered } from "./Unanswered";
import { useAnswer } from "./useAnswer";
import { verdictOf } from "./words";

interface Props {
  api: Api;
  /** The chosen work item; none at first. */
  leadId: string | undefined;
  refreshed: number;
  zone: string;
  onChanged: () => void;
}

/** Why the chosen work item is not called, asked when it is chosen and with each refresh. */
export function Why({ api, leadId, refreshed, zone, onChanged }: Props) {
  const ask = useCallback(async () => (leadId === undefined ? undefined : api.callable.explain(leadId)), [api, leadId]);
  const [answer, again] = useAnswer(ask, refreshed);
  const item = answer.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="callable-why" aria-label="Why" tabIndex={0}>
      <p className="unseen" role="status">
        {item && `${item.party}: ${verdictOf(item, zone).sentence}`}
      </p>
      {leadId === undefined ? (
        <p className="callable-waiting">Choose a work item to see why it is not called, and when it can be.</p>
      ) : (
        <Unanswered answer={answer} waiting="The rules are being looked at." onAgain={again} />
      )}
      {item && <Explanation item={item} zone={zone} />}
      {leadId !== undefined && <WorkOrders key={leadId} api={api} leadId={leadId} zone={zone} onChanged={onChanged} />}
    </section>
  );
}
