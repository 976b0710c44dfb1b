import { useEffect, useState } from "react";
import { type Api, Refusal } from "../wire/http";
import type { WhatIfAnswer, WhatIfQuestion } from "../wire/whatIfTypes";

/** A draft is asked about once it has stood still for so long, in ms; a simulation takes a second of a core. */
const SETTLED_MS = 700;

/** A gateway simulates one question at a time; asked again after so long, in ms. */
const AGAIN_MS = 1_500;

export interface Outlook {
  /** What would come of the draft as it stands. */
  answer?: WhatIfAnswer;
  /** Why nothing can be said of it. */
  why?: string;
  /** What was said of the draft before this one, while this one is reckoned. */
  before?: WhatIfAnswer;
}

type Told = { key: string } & Pick<Outlook, "answer" | "why">;

/** Asks about a question whenever it has changed and stands still. Neither answer nor why: it is being reckoned, or nothing is asked. */
export function useOutlook(api: Api, campaignId: string, question: WhatIfQuestion | undefined): Outlook {
  const [told, setTold] = useState<Told>();
  const key = question && JSON.stringify(question);
  useEffect(() => {
    if (key === undefined) {
      return;
    }
    let over = false;
    let timer = setTimeout(ask, SETTLED_MS);
    function ask() {
      api.whatIf(campaignId, JSON.parse(key ?? "{}")).then(
        (answer) => tell({ answer }),
        (failure) => {
          if (failure instanceof Refusal && failure.problem.status === 429) {
            timer = over ? timer : setTimeout(ask, AGAIN_MS);
          } else {
            tell({ why: failure instanceof Refusal ? refused(failure) : "The server was not reached." });
          }
        },
      );
    }
    function tell(what: Pick<Outlook, "answer" | "why">) {
      if (!over) {
        setTold({ key: key ?? "", ...what });
      }
    }
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [api, campaignId, key]);
  if (told && told.key === key) {
    return told;
  }
  return told?.answer ? { before: told.answer } : {};
}

/** What a field says of itself when it is set is not said twice. */
function refused({ problem }: Refusal): string {
  return (problem.violations ?? []).length > 0 ? "This cannot be set as it is." : problem.detail;
}
