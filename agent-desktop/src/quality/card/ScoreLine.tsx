import { Icon } from "../../design/Icon";
import type { QualityScore, ScorecardContent } from "../../wire/qualityTypes";
import { briefly, percent } from "../words";

/** A score with its word: the colour alone says nothing. */
export function Verdict({ result, size = "normal" }: { result: QualityScore; size?: "normal" | "large" }) {
  const critical = result.criticalErrors.length;
  const look = result.score === undefined ? "none" : critical > 0 ? "critical" : result.passed ? "passed" : "failed";
  return (
    <span className={`verdict-score verdict-${look} size-${size}`}>
      <strong>{percent(result.score)}</strong>
      <span className="verdict-word">
        {look !== "none" && <Icon name={look === "passed" ? "check" : look === "critical" ? "stop" : "warning"} />}
        {verdictWords(result)}
      </span>
    </span>
  );
}

export function verdictWords({ score, passed, criticalErrors }: QualityScore): string {
  if (score === undefined) {
    return "No score yet";
  }
  const many = criticalErrors.length;
  const critical = many === 0 ? "" : `, ${many} critical ${many === 1 ? "error" : "errors"}`;
  return `${passed ? "Passed" : "Not passed"}${critical}`;
}

/** What each section comes to, as bars; a failed one says so. */
export function SectionScores({ card, result }: { card: ScorecardContent; result: QualityScore }) {
  return (
    <ul className="section-scores" aria-label="Sections">
      {card.sections.map(({ key, name }) => {
        const one = result.sections.find((section) => section.key === key);
        return (
          <li key={key} className={one?.failed ? "failed" : ""}>
            <span>{name}</span>
            <span className="section-bar" aria-hidden="true">
              <span style={{ transform: `scaleX(${(one?.score ?? 0) / 10_000})` }} />
            </span>
            <strong>
              {briefly(one?.score)}
              {one?.failed && (
                <>
                  <Icon name="stop" />
                  <span className="unseen"> made 0 by a critical error</span>
                </>
              )}
            </strong>
          </li>
        );
      })}
    </ul>
  );
}
