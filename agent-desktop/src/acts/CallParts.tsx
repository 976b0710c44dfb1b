import { useCallback, useContext, useState } from "react";
import { OpenCall, OpenPage } from "../board/pages";
import { Unanswered } from "../callable/Unanswered";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { Verdict } from "../quality/card/ScoreLine";
import { useOutcomeWords } from "../quality/outcomes";
import { stateWords } from "../quality/words";
import { RecordingPanel } from "../recordings/RecordingPanel";
import type { OutcomeView } from "../wire/actsApi";
import type { Api } from "../wire/http";
import "../recordings/recordings.css";
import "../quality/card/card.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const PARTS = ["Outcomes", "Recording", "Score"] as const;

interface Props {
  api: Api;
  callId: string;
}

/** What came of a call that is over: what was coded, what was recorded, how it was scored. Each is read when it is asked for, for each look is written down. */
export function CallParts({ api, callId }: Props) {
  const [part, setPart] = useState<(typeof PARTS)[number]>();
  return (
    <section className="call-parts" aria-label="What came of the call">
      <div className="call-part-names" role="toolbar" aria-label="What came of the call">
        {PARTS.map((name) => (
          <Button
            key={name}
            label={name}
            size="small"
            pressed={part === name}
            onPress={() => setPart(part === name ? undefined : name)}
          />
        ))}
      </div>
      {part === "Outcomes" && <Outcomes api={api} callId={callId} />}
      {part === "Recording" && <Recording api={api} callId={callId} />}
      {part === "Score" && <Score api={api} callId={callId} />}
    </section>
  );
}

function Outcomes({ api, callId }: Props) {
  const words = useOutcomeWords(api);
  const [answer, again] = useAnswer(useCallback(() => api.acts.outcomes(callId), [api, callId]));
  return (
    <>
      <Unanswered answer={answer} waiting="The outcomes are being read." onAgain={again} />
      {answer.value?.length === 0 && <p className="soft">No outcome was saved.</p>}
      <ul className="call-outcomes" aria-label="Outcomes">
        {answer.value?.map((outcome) => (
          <Outcome key={outcome.outcomeId} outcome={outcome} words={words} />
        ))}
      </ul>
    </>
  );
}

function Outcome({ outcome, words }: { outcome: OutcomeView; words: (code: string) => string }) {
  return (
    <li>
      <strong>{words(outcome.statusCode)}</strong>{" "}
      <small>
        {outcome.claimId} · {outcome.agentId} · {moment(outcome.at, here)}
      </small>
      <p>{outcome.note}</p>
    </li>
  );
}

/** Within it nothing leads to the call again. */
function Recording({ api, callId }: Props) {
  const [answer, again] = useAnswer(useCallback(() => api.recordings.list({ callId }), [api, callId]));
  const row = answer.value?.recordings[0];
  return (
    <OpenCall value={undefined}>
      <Unanswered answer={answer} waiting="The recording is being looked for." onAgain={again} />
      {answer.value && !row && <p className="soft">There is no recording of it.</p>}
      {answer.value && row && (
        <RecordingPanel
          api={api}
          row={row}
          campaign={row.campaignId}
          may={answer.value.may}
          onChanged={again}
          within="call"
        />
      )}
    </OpenCall>
  );
}

function Score({ api, callId }: Props) {
  const openPage = useContext(OpenPage);
  const ask = useCallback(async () => {
    const call = await api.quality.call(callId);
    const released = call.evaluation && call.evaluation.state !== "draft";
    return { call, evaluation: released ? await api.quality.evaluation(callId) : undefined };
  }, [api, callId]);
  const [answer, again] = useAnswer(ask);
  const found = answer.value;
  return (
    <>
      <Unanswered answer={answer} waiting="The score is being read." onAgain={again} />
      {found && (
        <p className="call-score">
          {found.evaluation ? (
            <>
              <Verdict result={found.evaluation.result} />
              <span className="soft">
                {found.evaluation.scorecardName}, {stateWords[found.evaluation.state].toLowerCase()}
              </span>
            </>
          ) : (
            <span className="soft">
              {found.call.evaluation
                ? `${found.call.evaluation.evaluatorName} is scoring it.`
                : "Nobody has scored it yet."}
            </span>
          )}
          <Button
            label={found.evaluation ? "Open the evaluation" : "Score it"}
            size="small"
            onPress={() => openPage("quality", callId)}
          />
        </p>
      )}
    </>
  );
}
