import { useState } from "react";
import { Button } from "../../design/Button";
import { moment } from "../../design/format";
import { Refusal } from "../../wire/http";
import type { Scorecard, ScorecardContent } from "../../wire/qualityTypes";
import { byItem } from "../card/answers";
import { Card } from "../card/Card";
import { scoreOf } from "../card/score";
import { here, told, useQualityTools } from "../context";
import { CardEditor } from "./CardEditor";
import { publishedKeys, withKeys } from "./editing";

interface Props {
  card: Scorecard;
  onChanged: (card: Scorecard) => void;
  onReload: () => void;
}

/** One scorecard: its draft is edited, its versions are read. */
export function ScorecardPanel({ card, onChanged, onReload }: Props) {
  const { api } = useQualityTools();
  const latest = card.versions[0];
  const [content, setContent] = useState<ScorecardContent | undefined>(card.draft);
  const [shown, setShown] = useState<number | "draft">(card.draft ? "draft" : (latest?.version ?? "draft"));
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const changed = content !== undefined && JSON.stringify(content) !== JSON.stringify(card.draft);
  const version = card.versions.find((one) => one.version === shown);

  async function order(give: () => Promise<Scorecard>, then: (next: Scorecard) => void = () => undefined) {
    setBusy(true);
    setProblem("");
    setWrong(new Map());
    try {
      const next = await give();
      onChanged(next);
      setContent(next.draft);
      then(next);
    } catch (error) {
      setWrong(faultsOf(error));
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  }
  const kept = (next: ScorecardContent) =>
    api.quality.cards.keep(card.id, card.revision, withKeys(next, publishedKeys(card.versions)));
  async function publish() {
    const ready = content && changed ? await kept(content) : card;
    return api.quality.cards.publish(card.id, ready.revision, note.trim());
  }
  return (
    <section className="panel card-panel" aria-label={content?.name ?? latest?.content.name ?? card.id}>
      <div className="card-bar">
        {content && <Button label="Draft" size="small" pressed={shown === "draft"} onPress={() => setShown("draft")} />}
        {card.versions.map((one) => (
          <Button
            key={one.version}
            label={`Version ${one.version}`}
            size="small"
            tone="quiet"
            pressed={shown === one.version}
            onPress={() => setShown(one.version)}
          />
        ))}
        <span className="bar-end">
          {version && (
            <Button
              label="Draft from this version"
              size="small"
              onPress={() => {
                setContent(version.content);
                setShown("draft");
              }}
            />
          )}
          {latest && (
            <Button
              label={card.retired ? "Use it again" : "Retire"}
              size="small"
              tone="quiet"
              onPress={() => void order(() => api.quality.cards.retire(card.id, card.revision, !card.retired))}
            />
          )}
        </span>
      </div>
      {problem && (
        <p className="field-wrong card-problem" role="alert">
          {problem} <Button label="Read it anew" size="small" onPress={onReload} />
        </p>
      )}
      {shown === "draft" && content ? (
        <>
          <div className="card-scroll">
            <CardEditor content={content} wrong={wrong} onChange={setContent} />
          </div>
          <footer className="scoring-foot">
            <span className="kept">{changed ? "Changed, not kept" : "Draft kept"}</span>
            <label className="field foot-reason">
              <span className="field-label">
                What is new <span className="optional">kept with the version</span>
              </span>
              <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
            </label>
            <Button
              label="Keep the draft"
              busy={busy}
              control={changed ? undefined : { allowed: false, why: "Nothing has changed." }}
              onPress={() => void order(() => kept(content))}
            />
            <Button
              label={`Publish as version ${(latest?.version ?? 0) + 1}`}
              tone="primary"
              busy={busy}
              onPress={() => void order(publish, (next) => setShown(next.versions[0]?.version ?? "draft"))}
            />
          </footer>
        </>
      ) : (
        version && (
          <div className="card-scroll">
            <p className="version-note">
              Version {version.version}, published {moment(version.publishedAt, here)} by {version.publishedBy}
              {version.note && `: ${version.note}`}. Pass mark {(version.content.passMark / 100).toFixed(2)} %.
            </p>
            <Card
              card={version.content}
              answers={byItem([])}
              result={scoreOf(version.content, byItem([]))}
              below={(item) => item.guidance && <p className="item-guidance">{item.guidance}</p>}
            />
          </div>
        )
      )}
    </section>
  );
}

/** Which field is wrong and how, by its path in the content. */
function faultsOf(error: unknown): ReadonlyMap<string, string> {
  const violations = error instanceof Refusal ? (error.problem.violations ?? []) : [];
  return new Map(violations.map(({ field, message }) => [field.replace(/^content\./, ""), message]));
}
