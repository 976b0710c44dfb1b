import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import { Refusal } from "../wire/http";
import { fileOf, type LetterDay } from "../wire/lettersApi";
import { at, dayName, madeWords, waitingWords } from "./words";
import "./letters.css";

interface Letters {
  waiting: number;
  onHold: number;
  days: LetterDay[];
}

/** What waits for a file, and the file of each day: who made it, who fetched it, and what to do. */
export default function LettersPage({ api, onClose }: { api: Api; onClose: () => void }) {
  const [letters, setLetters] = useState<Letters>();
  const [told, setTold] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);

  const failed = useCallback((error: unknown) => {
    setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
  }, []);
  const load = useCallback(() => {
    setProblem("");
    return api.letters.list().then(setLetters, failed);
  }, [api, failed]);
  useEffect(() => void load(), [load]);

  async function handOver() {
    setBusy(true);
    try {
      setTold(madeWords(await api.letters.handOver()));
      await load();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  }

  const nothing = letters?.waiting ? undefined : { allowed: false, why: "No letter waits." };
  return (
    <main className="letters" aria-label="Letters">
      <header className="panel-head">
        <h1>Letters</h1>
        <Button label="Refresh" tone="quiet" size="small" onPress={() => void load()} />
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      <section className="letters-wait" aria-label="Letters that wait">
        <p>
          <strong>{waitingWords(letters?.waiting, letters?.onHold)}</strong>
          <span>
            Make the file of today once a day, download it and have it printed. A letter goes into one file; what was
            paid since it was ordered, or has no address, is left out.
          </span>
        </p>
        <Button
          label="Make the file of today"
          tone="primary"
          busy={busy}
          control={nothing}
          onPress={() => void handOver()}
        />
      </section>
      <p className="letters-told" role="status">
        {told}
      </p>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem} <Button label="Try again" size="small" onPress={() => void load()} />
        </p>
      )}
      {letters && <Days days={letters.days} onFetch={() => setTimeout(() => void load(), 1_000)} />}
    </main>
  );
}

/** The file of each day, the latest first. */
export function Days({ days, onFetch }: { days: LetterDay[]; onFetch: () => void }) {
  if (days.length === 0) {
    return <p className="empty">No file has been made in the last 92 days.</p>;
  }
  return (
    <table className="letters-days">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className="number">
            Letters
          </th>
          <th scope="col">Made</th>
          <th scope="col">Downloaded</th>
          <th scope="col">
            <span className="unseen">File</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day} className={day.fetchedAt ? "" : "letters-open"}>
            <th scope="row">{dayName(day.day)}</th>
            <td className="number">{day.letters}</td>
            <td>
              {at(day.madeAt)} <small>{day.madeBy}</small>
            </td>
            <td>
              {day.fetchedAt ? (
                <>
                  {at(day.fetchedAt)} <small>{day.fetchedBy}</small>
                </>
              ) : (
                "Not yet: download it, and print it"
              )}
            </td>
            <td>
              <a
                className="letters-file"
                href={fileOf(day.day)}
                download
                onClick={onFetch}
                aria-label={`Download the file of ${dayName(day.day)}`}
              >
                CSV file
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
