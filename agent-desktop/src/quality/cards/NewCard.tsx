import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../design/Button";
import type { ScorecardContent, ScorecardRow } from "../../wire/qualityTypes";
import { told, useQualityTools } from "../context";
import { emptyCard, keyOf } from "./editing";

interface Props {
  rows: ScorecardRow[];
  onAdd: (id: string, content: ScorecardContent) => Promise<void>;
  onClose: () => void;
}

interface Origin {
  id: string;
  name: string;
  from: "template" | "scorecard" | "nothing";
  content: () => Promise<ScorecardContent>;
}

/** A scorecard begun from a template, from one that is there, or from nothing. */
export function NewCard({ rows, onAdd, onClose }: Props) {
  const { api } = useQualityTools();
  const [templates, setTemplates] = useState<Origin[]>([]);
  const [chosen, setChosen] = useState("nothing");
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    api.quality.cards.templates().then(
      (all) => {
        setTemplates(
          all.map(({ id, content }) => ({
            id: `template ${id}`,
            name: content.name,
            from: "template",
            content: async () => content,
          })),
        );
        setChosen(all[0] ? `template ${all[0].id}` : "nothing");
        setName((before) => before || (all[0]?.content.name ?? ""));
      },
      (error) => setProblem(told(error)),
    );
  }, [api]);
  const origins: Origin[] = [
    ...templates,
    ...rows.map(({ id, name: own }) => ({
      id: `scorecard ${id}`,
      name: own,
      from: "scorecard" as const,
      async content() {
        const card = await api.quality.cards.one(id);
        return card.draft ?? card.versions[0]?.content ?? emptyCard;
      },
    })),
    { id: "nothing", name: "Nothing", from: "nothing", content: async () => emptyCard },
  ];
  async function submit(event: FormEvent) {
    event.preventDefault();
    const origin = origins.find(({ id }) => id === chosen);
    if (!origin || !name.trim()) {
      return setProblem("Give it a name first.");
    }
    setBusy(true);
    setProblem("");
    try {
      const content = await origin.content();
      const id = keyOf(name, new Set(rows.map((row) => row.id)), "scorecard");
      const sections =
        content.sections.length > 0
          ? content.sections
          : [
              {
                key: "opening",
                name: "Opening",
                weight: 10,
                items: [{ key: "greeting", text: "Gave name and practice", kind: "yes-no" as const, weight: 10 }],
              },
            ];
      await onAdd(id, { ...content, name: name.trim(), sections });
    } catch (error) {
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="panel new-card" onSubmit={(event) => void submit(event)} aria-label="New scorecard">
      <h2>New scorecard</h2>
      <fieldset className="choices">
        <legend>Begin from</legend>
        {origins.map((origin) => (
          <label key={origin.id} className="choice">
            <input
              type="radio"
              name="origin"
              checked={chosen === origin.id}
              onChange={() => {
                setChosen(origin.id);
                if (origin.from === "template") setName(origin.name);
              }}
            />
            <span>
              <strong>{origin.name}</strong>
              <small>
                {origin.from === "template"
                  ? "Template that comes with the product"
                  : origin.from === "scorecard"
                    ? "A copy; it goes its own way"
                    : "One section with one item"}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span className="field-label">Name</span>
        <input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </label>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      <footer className="form-foot">
        <Button label="Cancel" tone="quiet" onPress={onClose} />
        <Button label="Begin" type="submit" tone="primary" busy={busy} onPress={() => undefined} />
      </footer>
    </form>
  );
}
