import { useCallback, useState } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import type { Evaluation } from "../../wire/qualityTypes";
import { useQualityTools } from "../context";
import { DraftPage } from "../scoring/DraftPage";
import { CorrectPage } from "./CorrectPage";
import { DecidePage } from "./DecidePage";
import { ReadPage } from "./ReadPage";

/** The evaluation of a call: scored further while it is a draft of mine, else read, decided or corrected. */
export function EvaluationPage({ callId }: { callId: string }) {
  const { api, go } = useQualityTools();
  const ask = useCallback(() => api.quality.evaluation(callId), [api, callId]);
  const [answer, again] = useAnswer(ask);
  const [changed, setChanged] = useState<Evaluation>();
  const [doing, setDoing] = useState<"correct" | "decide">();
  const evaluation = changed ?? answer.value;
  function done(next: Evaluation) {
    setChanged(next);
    setDoing(undefined);
  }
  const reload = () => {
    setChanged(undefined);
    setDoing(undefined);
    again();
  };
  if (!evaluation) {
    return <Unanswered answer={answer} waiting="The evaluation is being read." onAgain={again} />;
  }
  if (evaluation.state === "draft" && evaluation.controls.edit.allowed) {
    return (
      <DraftPage
        key={`${evaluation.callId} ${evaluation.revision}`}
        evaluation={evaluation}
        onReleased={() => go({ name: "queue" })}
        onGone={() => go({ name: "queue" })}
        onReload={reload}
      />
    );
  }
  if (doing === "correct") {
    return <CorrectPage evaluation={evaluation} onDone={done} onClose={reload} />;
  }
  if (doing === "decide") {
    return <DecidePage evaluation={evaluation} onDone={done} onClose={reload} />;
  }
  return (
    <ReadPage
      evaluation={evaluation}
      onCorrect={() => setDoing("correct")}
      onDecide={() => setDoing("decide")}
      onDropped={() => go({ name: "queue" })}
    />
  );
}
