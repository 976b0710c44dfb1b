import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { useDesk } from "../desk/context";
import { CallBackList } from "./CallBackList";
import { unread } from "./dayLine";
import { MessageList } from "./MessageList";
import { NextShift } from "./NextShift";
import { Numbers } from "./Numbers";
import "./day.css";

type Tab = "messages" | "numbers" | "callBacks" | "plan";

/** The agent's day beside the work: it covers no control of a call, and every key of the desk goes on working. */
export function DayPanel({ onClose }: { onClose: () => void }) {
  const { stream } = useDesk();
  const waiting = unread(stream.day).length;
  const [tab, setTab] = useState<Tab>(waiting > 0 ? "messages" : "numbers");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [onClose]);

  const tabs: { id: Tab; label: string; body: () => ReactNode }[] = [
    { id: "numbers", label: "Numbers", body: () => <Numbers /> },
    { id: "messages", label: waiting > 0 ? `Messages (${waiting})` : "Messages", body: () => <MessageList /> },
    { id: "callBacks", label: "Call-backs", body: () => <CallBackList /> },
    { id: "plan", label: "Next shift", body: () => <NextShift /> },
  ];
  function step(by: number) {
    const next = tabs[(tabs.findIndex(({ id }) => id === tab) + by + tabs.length) % tabs.length];
    if (next) {
      setTab(next.id);
      panel.current?.querySelector<HTMLElement>(`#day-tab-${next.id}`)?.focus();
    }
  }
  return (
    <section className="day-panel" aria-label="My day" ref={panel}>
      <header className="panel-head">
        <h2>My day</h2>
        <ShiftNote />
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      <div
        className="day-tabs"
        role="tablist"
        aria-label="Parts of my day"
        onKeyDown={(event) => {
          if (event.key === "ArrowRight") step(1);
          if (event.key === "ArrowLeft") step(-1);
        }}
      >
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            id={`day-tab-${id}`}
            type="button"
            role="tab"
            aria-selected={tab === id}
            aria-controls="day-body"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
          >
            {label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="day-body" id="day-body" role="tabpanel" aria-labelledby={`day-tab-${tab}`} tabIndex={0}>
        {stream.day ? tabs.find(({ id }) => id === tab)?.body() : <p className="empty">Your day is being read.</p>}
      </div>
    </section>
  );
}

function ShiftNote() {
  const { stream } = useDesk();
  const shift = stream.day?.shift;
  return <span className="panel-note">{shift ? `Shift of ${shift.date}` : "Begins when you join a campaign"}</span>;
}
