import { Icon } from "../../design/Icon";
import type { Evaluation } from "../../wire/qualityTypes";
import { answerWords, itemsOf } from "../card/answers";

/** Below an item: why it was disputed, and how that was decided. */
export function DisputedLine({ evaluation, item }: { evaluation: Evaluation; item: string }) {
  const disputed = evaluation.dispute?.items.find((one) => one.item === item);
  const decided = evaluation.decision?.items.find((one) => one.item === item);
  if (!disputed) {
    return null;
  }
  const question = itemsOf(evaluation.scorecard).find(({ key }) => key === item);
  return (
    <div className="disputed">
      <p>
        <Icon name="warning" />
        <span>
          <strong>Disputed:</strong> {disputed.reason}
        </span>
      </p>
      {decided && (
        <p>
          <Icon name="check" />
          <span>
            <strong>
              {decided.upheld
                ? "Upheld."
                : `Changed to ${answerWords(question, { item, ...(decided.points === undefined ? {} : { points: decided.points }), notApplicable: decided.notApplicable ?? false })}.`}
            </strong>{" "}
            {decided.comment}
          </span>
        </p>
      )}
    </div>
  );
}
