import { useEffect } from "react";
import { useDesk } from "../desk/context";

/** Marks what is protected: the value names it in the audit. */
export const marked = "[data-phi]";

/** Protected parts that a selection touches, by name, each once; empty when none is. */
export function named(parts: Iterable<{ name: string | undefined }>): string {
  const names = new Set([...parts].map(({ name }) => name).filter((name) => name));
  return [...names].join(", ").slice(0, 80);
}

function selected(): string {
  const focused = document.activeElement?.closest<HTMLElement>(marked);
  const typing = document.activeElement?.matches("input, textarea");
  if (focused && typing) {
    return named([{ name: focused.dataset.phi }]);
  }
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) {
    return "";
  }
  const around = selection.anchorNode?.parentElement?.closest<HTMLElement>(marked);
  const touched = [...document.querySelectorAll<HTMLElement>(marked)].filter((part) =>
    selection.containsNode(part, true),
  );
  // The inmost names say most.
  const inmost = touched.filter((part) => !touched.some((other) => other !== part && part.contains(other)));
  return named((inmost.length > 0 ? inmost : [around]).map((part) => ({ name: part?.dataset.phi })));
}

/** Tells the server when protected text goes to the clipboard: which part, never the text. */
export function useCopyAudit(): void {
  const { desk, api, shownClaim } = useDesk();
  const callId = desk.call?.callId;
  const claims = desk.work?.claims ?? [];
  const claimId = (claims.find((one) => one.claimId === shownClaim) ?? claims[0])?.claimId;
  useEffect(() => {
    function copied() {
      const field = selected();
      if (field) {
        void api
          .copied({ field, ...(claimId ? { claimId } : {}), ...(callId ? { callId } : {}) })
          .catch(() => document.getSelection()?.removeAllRanges());
      }
    }
    document.addEventListener("copy", copied);
    document.addEventListener("cut", copied);
    return () => {
      document.removeEventListener("copy", copied);
      document.removeEventListener("cut", copied);
    };
  }, [api, callId, claimId]);
}
