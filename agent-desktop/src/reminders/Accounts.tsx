import { type FormEvent, useRef, useState } from "react";
import { Button } from "../design/Button";
import { dayAndTime } from "../design/format";
import { type Api, Refusal } from "../wire/http";
import type { DayAccount, DayAccounts, DayKind, DayPlanReport, ReminderPlan } from "../wire/reminderTypes";
import { saveCsv } from "./saveCsv";
import { dollars, figures, number } from "./words";

interface Props {
  api: Api;
  plan: ReminderPlan;
  report: DayPlanReport;
  zone: string;
}

const PAGE = 100;

/** Some accounts of each kind; and, once they are looked for, all of a kind or in which something is found. */
export function Accounts({ api, plan, report, zone }: Props) {
  const [kind, setKind] = useState<DayKind | "">("");
  const [text, setText] = useState("");
  const { found, busy, problem, find, more, save } = useFound(api, plan, kind, text);
  const rows = found?.accounts ?? report.sample;
  return (
    <section aria-labelledby="preview-sample">
      <h3 id="preview-sample">{found ? `${number(found.found)} accounts` : "Some accounts"}</h3>
      <form className="accounts-find" onSubmit={find}>
        <label className="field">
          <span className="field-label">Kind</span>
          <select value={kind} onChange={(event) => setKind(event.target.value as DayKind | "")}>
            <option value="">All</option>
            {figures.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">With</span>
          <input
            value={text}
            maxLength={80}
            placeholder="Initials, amount, reason"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Button type="submit" label="Find" size="small" busy={busy} onPress={() => undefined} />
        <Button label="Save as CSV" size="small" busy={busy} onPress={save} />
      </form>
      {problem && <p role="alert">{problem}</p>}
      {rows.length === 0 && <p className="empty">None is of that kind, or has that.</p>}
      {rows.length > 0 && <Table rows={rows} zone={zone} now={Date.parse(report.from)} />}
      {found && found.accounts.length < found.found && (
        <Button label="Show more" size="small" busy={busy} onPress={more} />
      )}
    </section>
  );
}

function Table({ rows, zone, now }: { rows: DayAccount[]; zone: string; now: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard
    <div className="preview-sample" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Owes</th>
            <th scope="col">What happens</th>
            <th scope="col">When</th>
            <th scope="col">Chosen because</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.kind} ${one.key}`}>
              <th scope="row">{one.party}</th>
              <td className="amount">{dollars(one.cents)}</td>
              <td>{one.fate}</td>
              <td>{one.at ? dayAndTime(one.at, zone, now) : ""}</td>
              <td>{one.kind === "leftOut" ? "" : one.because.join(" and ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was found by the plan as it was typed then; each page plans the day anew, so a page may repeat what has moved meanwhile, and that is shown once. */
function useFound(api: Api, plan: ReminderPlan, kind: DayKind | "", text: string) {
  const [found, setFound] = useState<DayAccounts>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const asked = useRef({ plan });
  const wanted = () => ({ plan, ...(kind ? { kind } : {}), ...(text.trim() ? { text: text.trim() } : {}) });

  async function order(work: () => Promise<void>) {
    setBusy(true);
    setProblem("");
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "The server was not reached. Try again.");
    } finally {
      setBusy(false);
    }
  }

  return {
    found,
    busy,
    problem,
    find(event: FormEvent) {
      event.preventDefault();
      asked.current = wanted();
      void order(async () => setFound(await api.reminders.accounts({ ...asked.current, most: PAGE })));
    },
    more() {
      void order(async () => {
        const before = found?.accounts ?? [];
        const page = await api.reminders.accounts({ ...asked.current, from: before.length, most: PAGE });
        const known = new Set(before.map(({ key }) => key));
        setFound({ found: page.found, accounts: [...before, ...page.accounts.filter(({ key }) => !known.has(key))] });
      });
    },
    save() {
      void order(async () => saveCsv((await api.reminders.accountsFile(wanted())).csv, "reminders-planned.csv"));
    },
  };
}
