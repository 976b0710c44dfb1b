import { type ReactNode, useContext } from "react";
import { OpenCall } from "./pages";
import "./callLink.css";

/** The way from a row to its call: what happened on it, and what came of it. Plain text where that is shown already. */
export function CallLink({ callId, children }: { callId: string; children: ReactNode }) {
  const openCall = useContext(OpenCall);
  return openCall ? (
    <button type="button" className="call-link" title="What happened on it" onClick={() => openCall({ id: callId })}>
      {children}
    </button>
  ) : (
    children
  );
}
