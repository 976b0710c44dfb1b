import { type FormEvent, useCallback, useEffect, useState } from "react";
import { Button } from "../../design/Button";
import { ShiftDates } from "../../design/ShiftDates";
import { lastDays } from "../../reports/figures";
import type { QualityTrends, TrendGroup, TrendPeriod, TrendSearch } from "../../wire/qualityTypes";
import { here, told, useQualityTools } from "../context";
import { WhoseFields } from "../fields/WhoseFields";
import { Lines } from "./Lines";
import { fault, fileAddress, type Measure, measureWords } from "./lines";
import { TrendTable } from "./TrendTable";
import "./trends.css";

const GROUPS: [TrendGroup, string][] = [
  ["agent", "Agent"],
  ["team", "Team"],
  ["campaign", "Campaign"],
  ["scorecard", "Scorecard"],
  ["section", "Section"],
  ["item", "Item"],
  ["evaluator", "Evaluator"],
];

/** What evaluations come to over weeks or months, with how sure that is: few are scored, so every figure has its interval. */
export function TrendsPage() {
  const { api } = useQualityTools();
  const [search, setSearch] = useState<TrendSearch>(() => ({
    ...lastDays(84, here, new Date()),
    by: "agent",
    per: "week",
  }));
  const [asked, setAsked] = useState(search);
  const [trends, setTrends] = useState<QualityTrends>();
  const [measure, setMeasure] = useState<Measure>("mean");
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState("");
  const read = useCallback(
    (wanted: TrendSearch) => {
      setProblem("");
      setAsked(wanted);
      setChosen([]);
      api.quality.trends(wanted).then(setTrends, (error) => setProblem(told(error)));
    },
    [api],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => read(search), []);
  const why = fault(search);
  function show(event: FormEvent) {
    event.preventDefault();
    if (!why) {
      read(search);
    }
  }
  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].slice(-4));
  return (
    <div className="quality-part">
      <form className="quality-filters" onSubmit={show} aria-label="What is shown">
        <ShiftDates
          from={search.from}
          to={search.to}
          onChange={(name, date) => setSearch({ ...search, [name]: date })}
        />
        <label className="field">
          <span className="field-label">By</span>
          <select
            value={search.by}
            onChange={(event) => setSearch({ ...search, by: event.target.value as TrendGroup })}
          >
            {GROUPS.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">Per</span>
          <select
            value={search.per}
            onChange={(event) => setSearch({ ...search, per: event.target.value as TrendPeriod })}
          >
            <option value="week">Week</option>
            <option value="month">Month</option>
          </select>
        </label>
        <WhoseFields search={search} onChange={setSearch} />
        <Button
          label="Show"
          type="submit"
          tone="primary"
          control={why ? { allowed: false, why } : undefined}
          onPress={() => undefined}
        />
      </form>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      {trends && (
        <>
          <div className="queue-bar" role="toolbar" aria-label="Measure">
            {(Object.keys(measureWords) as Measure[]).map((one) => (
              <Button
                key={one}
                label={measureWords[one]}
                size="small"
                tone="quiet"
                pressed={measure === one}
                onPress={() => setMeasure(one)}
              />
            ))}
            <span className="bar-end">
              <a className="linklike" href={fileAddress(asked)} download>
                CSV file
              </a>
            </span>
          </div>
          {trends.rows.length === 0 ? (
            <p className="empty">Nothing was released for calls of these shift dates.</p>
          ) : (
            <>
              <section className="panel trend-lines" aria-label={measureWords[measure]}>
                <Lines trends={trends} measure={measure} chosen={chosen} />
              </section>
              <section className="panel grid-scroll trend-scroll" aria-label="Figures">
                <TrendTable trends={trends} search={asked} chosen={chosen} onToggle={toggle} />
              </section>
            </>
          )}
        </>
      )}
    </div>
  );
}
