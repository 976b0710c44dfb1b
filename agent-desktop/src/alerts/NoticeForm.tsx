import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../design/Button";
import type { AlertNotices, Sent } from "../wire/alertTypes";
import { type Api, Refusal } from "../wire/http";

type Quiet = AlertNotices["quiet"][number];

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Who is told by e-mail and webhook, and when nobody is told of warnings. For administrators. */
export function NoticeForm({ api }: { api: Api }) {
  const [kept, setKept] = useState<AlertNotices>();
  const [emails, setEmails] = useState("");
  const [urls, setUrls] = useState("");
  const [quiet, setQuiet] = useState<Quiet[]>([]);
  const [said, setSaid] = useState("");
  const [sent, setSent] = useState<Sent[]>();
  const [busy, setBusy] = useState(false);

  function show(notices: AlertNotices) {
    setKept(notices);
    setEmails(notices.emails.join("\n"));
    setUrls(notices.hooks.map(({ url }) => url).join("\n"));
    setQuiet(notices.quiet);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the form opens
  useEffect(() => {
    api.alerts.notices().then(show, failed);
  }, [api]);

  function failed(error: unknown) {
    setSaid(error instanceof Refusal ? error.problem.detail : "The server was not reached. Try again.");
  }

  function work<T>(promise: Promise<T>, then: (value: T) => void) {
    setBusy(true);
    setSaid("");
    promise.then(then, failed).finally(() => setBusy(false));
  }

  function keep(event: FormEvent) {
    event.preventDefault();
    const notices = {
      emails: lines(emails),
      hooks: lines(urls).map((url) => ({ url })),
      quiet,
    };
    work(api.alerts.setNotices(notices), (now) => {
      show(now);
      setSaid("Kept.");
    });
  }

  const fresh = kept?.hooks.filter(({ key }) => key !== undefined) ?? [];
  return (
    <form className="notice-form" onSubmit={keep} aria-label="Notices">
      <label className="field">
        <span className="field-label">E-mail addresses, one a line</span>
        <textarea rows={3} value={emails} onChange={(event) => setEmails(event.target.value)} />
        <span className="field-hint">Told when an alert begins, becomes critical and ends.</span>
      </label>
      <label className="field">
        <span className="field-label">Webhooks, one a line</span>
        <textarea rows={3} value={urls} onChange={(event) => setUrls(event.target.value)} />
        <span className="field-hint">https addresses. Posts are signed; each new one gets a key.</span>
      </label>
      {fresh.map(({ url, key }) => (
        <p key={url} className="notice-key" role="status">
          Key of {url}: <code>{key}</code> It is not shown again.
        </p>
      ))}
      <fieldset className="notice-quiet">
        <legend>Quiet times: nobody is told of warnings; critical alerts are told always</legend>
        {quiet.map((time, index) => (
          <QuietRow
            key={index}
            time={time}
            onChange={(now) => setQuiet(quiet.map((one, at) => (at === index ? now : one)))}
            onRemove={() => setQuiet(quiet.filter((_, at) => at !== index))}
          />
        ))}
        <Button
          label="Add a quiet time"
          size="small"
          onPress={() =>
            setQuiet([
              ...quiet,
              {
                days: ["saturday", "sunday"],
                from: "00:00",
                until: "00:00",
                zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
              },
            ])
          }
        />
      </fieldset>
      <footer className="form-foot">
        <p role="status" className="field-hint">
          {said}
        </p>
        <Button label="Send a test" busy={busy} onPress={() => work(api.alerts.test(), setSent)} />
        <Button type="submit" label="Keep" tone="primary" busy={busy} onPress={() => undefined} />
      </footer>
      {sent && (
        <ul className="notice-sent" aria-label="What came of the test">
          {sent.length === 0 && <li>Nobody is told of alerts.</li>}
          {sent.map((one) => (
            <li key={one.to} className={one.taken ? "tone-go" : "tone-stop"}>
              {one.to}: {one.taken ? "taken" : one.why}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function QuietRow({
  time,
  onChange,
  onRemove,
}: {
  time: Quiet;
  onChange: (time: Quiet) => void;
  onRemove: () => void;
}) {
  return (
    <div className="quiet-row">
      <span className="quiet-days">
        {days.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={time.days.includes(day)}
              onChange={(event) =>
                onChange({
                  ...time,
                  days: event.target.checked ? [...time.days, day] : time.days.filter((one) => one !== day),
                })
              }
            />
            {day.slice(0, 3)}
          </label>
        ))}
      </span>
      <input
        type="time"
        aria-label="From"
        value={time.from}
        onChange={(event) => onChange({ ...time, from: event.target.value })}
      />
      <input
        type="time"
        aria-label="Until"
        value={time.until}
        onChange={(event) => onChange({ ...time, until: event.target.value })}
      />
      <input
        aria-label="Time zone"
        value={time.zone}
        onChange={(event) => onChange({ ...time, zone: event.target.value })}
      />
      <Button label="Remove" icon="close" iconOnly size="small" tone="quiet" onPress={onRemove} />
    </div>
  );
}
