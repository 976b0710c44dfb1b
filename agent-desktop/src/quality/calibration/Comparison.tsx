import { Icon } from "../../design/Icon";
import type { Calibration, CalibrationResult, ScorecardItem } from "../../wire/qualityTypes";
import { agreementWords, briefly, difference, percent, pointsWords } from "../words";
import { compare, toSettle } from "./comparing";

/** Who said what of each item, how far they agree, and what is to be settled. */
export function Comparison({ calibration, result }: { calibration: Calibration; result: CalibrationResult }) {
  const rows = compare(calibration.scorecard, result);
  const settle = toSettle(rows);
  return (
    <>
      <section className={`panel agreement agreement-${result.verdict}`} aria-label="Agreement">
        <Icon name={result.verdict === "reliable" ? "check" : "warning"} />
        <div>
          <p>
            <strong>{agreementWords(result)}</strong>
          </p>
          <p className="soft">
            {settle.length === 0
              ? "Everybody gave every item the same answer."
              : `To settle: ${settle.map(({ item }) => item.text).join("; ")}.`}
          </p>
          <small>
            Krippendorff's alpha: 1 is full agreement, 0 what chance gives; .80 and above is reliable.
            {result.alphaOfShares !== undefined &&
              ` Counting near answers as nearly agreed, it is ${result.alphaOfShares.toFixed(2)}.`}
          </small>
        </div>
      </section>
      <section className="panel grid-scroll" aria-label="Comparison">
        <table className="grid comparison">
          <thead>
            <tr>
              <th scope="col">Item</th>
              {result.evaluators.map((one) => (
                <th key={one.id} scope="col">
                  {one.name}
                  {one.reference && <small> reference</small>}
                </th>
              ))}
              <th scope="col" className="num">
                Agreed
              </th>
              <th scope="col" className="num">
                Others to reference
              </th>
            </tr>
            <tr className="comparison-scores">
              <th scope="row">Score</th>
              {result.evaluators.map((one) => (
                <td key={one.id}>
                  <strong>{percent(one.score)}</strong>
                  {!one.reference && one.deviation !== undefined && <small> {difference(one.deviation)}</small>}
                  {one.criticalErrors > 0 && <small className="overdue"> {one.criticalErrors} critical</small>}
                  {!one.reference && <small className="row-note">{briefly(one.agreement)} as the reference</small>}
                </td>
              ))}
              <td />
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, cells, agreement, deviation }) => (
              <tr key={item.key}>
                <th scope="row">{item.text}</th>
                {cells.map((cell) => (
                  <td key={cell.evaluator} className={cell.differs ? "differs" : ""} title={cell.words}>
                    {cell.differs && <Icon name="warning" />}
                    {short(item, cell.words)}
                    {cell.differs && <span className="unseen"> (differs from the reference)</span>}
                    {cell.answer?.comment && <small className="row-note">{cell.answer.comment}</small>}
                  </td>
                ))}
                <td className="num">{briefly(agreement)}</td>
                <td className="num">{difference(deviation)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Of a scale the points alone: what each stands for is on the card, and read on hover. */
function short(item: ScorecardItem, words: string): string {
  return item.kind === "scale" ? words.replace(/^(\d+): .*$/, (_, points) => pointsWords(Number(points))) : words;
}
