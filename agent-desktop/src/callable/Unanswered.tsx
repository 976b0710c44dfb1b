import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import type { Answer } from "./useAnswer";

interface Props {
  answer: Answer<unknown>;
  waiting: string;
  onAgain: () => void;
}

/** What stands where an answer is not there yet, or is not the latest. */
export function Unanswered({ answer, waiting, onAgain }: Props) {
  if (answer.problem) {
    return (
      <div className="callable-problem" role="alert">
        <Icon name="warning" />
        <span>
          {answer.problem}
          {answer.value !== undefined && " What is shown is from before."}
        </span>
        <Button label="Try again" size="small" onPress={onAgain} />
      </div>
    );
  }
  return answer.value === undefined ? <p className="callable-waiting">{waiting}</p> : null;
}
