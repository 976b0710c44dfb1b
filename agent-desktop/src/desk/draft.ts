import type { OutcomeForm } from "../wire/types";
import { type Draft, newDraft } from "./outcome";

const PREFIX = "claimline.draft.";

type Tab = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The draft of this call as it was before a reload, or a new one. The id is drawn once, so that saving again never doubles. */
export function openDraft(tab: Tab, form: OutcomeForm, drawId: () => string): Draft {
  const kept = tab.getItem(PREFIX + form.callId);
  if (kept) {
    return JSON.parse(kept) as Draft;
  }
  const draft = newDraft(form, drawId());
  keepDraft(tab, draft);
  return draft;
}

export function keepDraft(tab: Tab, draft: Draft): void {
  tab.setItem(PREFIX + draft.callId, JSON.stringify(draft));
}

/** Forgets every draft but that of the call given: what was typed about a patient leaves the tab with the call. */
export function forgetDrafts(tab: Tab, except?: string): void {
  const keys = Array.from({ length: tab.length }, (_, index) => tab.key(index) ?? "");
  for (const key of keys) {
    if (key.startsWith(PREFIX) && key !== PREFIX + except) {
      tab.removeItem(key);
    }
  }
}
