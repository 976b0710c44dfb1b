import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { Audience, DialMode } from "../wire/types";
import { LimitFields } from "./LimitFields";
import { draftOf, highestCap, idOf, readLimits } from "./pacing";
import { useOrder } from "./useOrder";

const usual = draftOf({ abandonCap: highestCap, callsPerSecond: 10, lines: 500, linesPerAgent: 12, withdraws: true });

const zones = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
  "UTC",
];

const modes: { mode: DialMode; label: string; patientsOnly?: boolean }[] = [
  { mode: "predictive", label: "Predictive: dial ahead of agents, within the abandon budget", patientsOnly: true },
  { mode: "progressive", label: "Progressive: one line per ready agent" },
  { mode: "reminder", label: "Reminder: a recorded voice speaks, agents take who asks for one", patientsOnly: true },
  { mode: "preview", label: "Preview: the agent reads, then dials" },
];

/** A new campaign, stopped; its worklist is filled from the open claims, but for that of a reminder campaign, whose plan brings its work. */
export function NewCampaignDialog({ api, onClose }: { api: Api; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState("");
  const [audience, setAudience] = useState<Audience>("patient");
  const [mode, setMode] = useState<DialMode>("predictive");
  const [callerId, setCallerId] = useState("");
  const [zone, setZone] = useState("America/New_York");
  const [limits, setLimits] = useState(usual);
  const { busy, wrong, setWrong, problem, send } = useOrder(() => dialog.current?.close());
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // Most campaigns of a site call from one number.
    api.callerIds().then(
      ([known]) => known && setCallerId((typed) => typed || known),
      () => undefined,
    );
  }, [api]);

  function choose(next: Audience) {
    setAudience(next);
    if (next === "payer" && (mode === "predictive" || mode === "reminder")) {
      setMode("preview");
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readLimits(limits);
    if (!read.limits) {
      return setWrong(read.wrong);
    }
    const campaign = { id: idOf(name), name: name.trim(), audience, mode, callerId, zone, limits: read.limits };
    void send(() => api.createCampaign(campaign));
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="new-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="new-title">New campaign</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="new-form" onSubmit={submit} noValidate>
        <Field label="Name" wrong={wrong.name ?? wrong.id} wide>
          <input value={name} autoComplete="off" maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="Whom it calls" wrong={wrong.audience}>
          <select value={audience} onChange={(event) => choose(event.target.value as Audience)}>
            <option value="patient">Patients about balances</option>
            <option value="payer">Payers about claims</option>
          </select>
        </Field>
        <Field label="Mode" wrong={wrong.mode} wide>
          <select value={mode} onChange={(event) => setMode(event.target.value as DialMode)}>
            {modes.map(({ mode: value, label, patientsOnly }) => (
              <option key={value} value={value} disabled={patientsOnly && audience === "payer"}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Caller id" wrong={wrong.callerId}>
          <input value={callerId} inputMode="tel" onChange={(event) => setCallerId(event.target.value)} />
        </Field>
        <Field label="Its day begins in" wrong={wrong.zone}>
          <select value={zone} onChange={(event) => setZone(event.target.value)}>
            {zones.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </Field>
        {mode !== "preview" && (
          <LimitFields draft={limits} wrong={wrong} predictive={mode === "predictive"} onChange={setLimits} />
        )}
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button type="submit" label="Create, stopped" tone="primary" busy={busy} onPress={() => undefined} />
        </footer>
      </form>
    </dialog>
  );
}

interface FieldProps {
  label: string;
  wrong: string | undefined;
  wide?: boolean;
  children: ReactNode;
}

function Field({ label, wrong, wide, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={wide ? "field field-wide" : "field"}>
      <span className="field-label">{label}</span>
      {children}
      {wrong && <span className="field-wrong">{wrong}</span>}
    </label>
  );
}
