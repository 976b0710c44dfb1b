import { type FormEvent, useState } from "react";
import { NumberField } from "../../board/LimitFields";
import { useOrder } from "../../board/useOrder";
import { Button } from "../../design/Button";
import type { QualityPerson, SamplingPreview, SamplingRule } from "../../wire/qualityTypes";
import { keyOf } from "../cards/editing";
import { told, useQualityTools } from "../context";
import { PersonField, useTeams } from "../fields/SelectFields";
import { Several } from "../fields/Several";
import { draftOf, faultsOf, orderOf, type RuleDraft } from "./order";
import { PreviewTable } from "./PreviewTable";

interface Props {
  rule: SamplingRule | undefined;
  taken: ReadonlySet<string>;
  cards: QualityPerson[];
  onDone: () => void;
  onRemove: (rule: SamplingRule) => void;
}

/** A rule as a form, with what it would have drawn of the last seven days. */
export function RuleForm({ rule, taken, cards, onDone, onRemove }: Props) {
  const { api, campaigns, settings } = useQualityTools();
  const teams = useTeams();
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(rule, cards[0]?.id));
  const [preview, setPreview] = useState<SamplingPreview>();
  const [trying, setTrying] = useState("");
  const [sure, setSure] = useState(false);
  const { busy, wrong, setWrong, problem, send } = useOrder(onDone);
  const set = (part: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...part });
    setPreview(undefined);
  };
  function ready(): boolean {
    const faults = faultsOf(draft);
    setWrong(faults);
    return Object.keys(faults).length === 0;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready()) {
      const id = draft.id || keyOf(draft.name, taken, "rule");
      void send(async () => void (await api.quality.sampling.set(id, orderOf(draft))));
    }
  }
  function attempt() {
    setTrying("");
    if (ready()) {
      api.quality.sampling.preview(orderOf(draft)).then(setPreview, (error) => setTrying(told(error)));
    }
  }
  const number = (name: keyof RuleDraft, field: string, label: string, hint: string) => (
    <NumberField
      label={label}
      hint={hint}
      value={String(draft[name])}
      wrong={wrong[field]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const plain = (name: "name" | "agents" | "outcomes", label: string, hint: string) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <input value={draft[name]} onChange={(event) => set({ [name]: event.target.value })} />
      <span className={wrong[name] ? "field-wrong" : "field-hint"}>{wrong[name] ?? hint}</span>
    </label>
  );
  return (
    <form className="panel rule-form" onSubmit={submit} aria-label={rule?.name ?? "New rule"} noValidate>
      <div className="rule-fields">
        {plain("name", "Name", "As it stands in the queue")}
        <PersonField
          label="Scorecard"
          people={cards}
          value={draft.scorecardId}
          none="Choose"
          onChange={(scorecardId) => set({ scorecardId })}
        />
        {number("perWeek", "perWeek", "Calls of each agent a week", "1 to 50, Monday to Sunday")}
        <label className="field">
          <span className="field-label">Drawn</span>
          <select value={draft.draw} onChange={(event) => set({ draw: event.target.value as RuleDraft["draw"] })}>
            <option value="daily">day by day</option>
            <option value="weekly">after the week</option>
          </select>
          <span className="field-hint">
            {draft.draw === "daily" ? "Agents hear of it soon" : "Every call has the same chance"}
          </span>
        </label>
        {number("leastTalkSeconds", "leastTalkSeconds", "Least talk, seconds", "0 takes every call")}
        {plain("outcomes", "Outcomes", "Statuses such as DENIED; empty takes any")}
        {plain("agents", "Agents", "Logins; empty for everybody")}
        {number("dueDays", "dueDays", "Due after, days", "1 to 60")}
        <Several
          label="Campaigns"
          none="of all"
          all={campaigns}
          chosen={draft.campaigns}
          onChange={(campaigns) => set({ campaigns })}
        />
        <Several
          label="Teams"
          none="of everybody"
          all={teams}
          chosen={draft.teams}
          onChange={(chosen) => set({ teams: chosen })}
        />
        <Several
          label="Evaluators"
          none="every supervisor, in turn"
          all={settings.evaluators}
          chosen={draft.evaluators}
          onChange={(evaluators) => set({ evaluators })}
        />
        <div className="field">
          <span className="field-label">And</span>
          <label className="check">
            <input
              type="checkbox"
              checked={draft.recordedOnly}
              onChange={(event) => set({ recordedOnly: event.target.checked })}
            />
            Only calls with a recording
          </label>
          <label className="check">
            <input type="checkbox" checked={draft.on} onChange={(event) => set({ on: event.target.checked })} />
            The rule is on
          </label>
        </div>
        <fieldset className="more-often">
          <legend>More of new agents</legend>
          {number("newPerWeek", "newAgents", "Calls a week", "Empty: no more than others")}
          {number("newDays", "newAgents", "For so many days", "From the first shift")}
        </fieldset>
        <fieldset className="more-often">
          <legend>More after trouble</legend>
          {number("troublePerWeek", "afterTrouble", "Calls a week", "After one not passed, or a critical error")}
          {number("troubleDays", "afterTrouble", "For so many days", "Before the week")}
        </fieldset>
      </div>
      <footer className="form-foot">
        <p role="alert" className="field-wrong">
          {problem || trying}
        </p>
        {rule &&
          (sure ? (
            <Button label="Remove for good" tone="danger" onPress={() => onRemove(rule)} />
          ) : (
            <Button label="Remove…" tone="quiet" onPress={() => setSure(true)} />
          ))}
        <Button label="What would it have drawn?" onPress={attempt} />
        <Button
          label={rule ? "Change the rule" : "Add the rule"}
          type="submit"
          tone="primary"
          busy={busy}
          onPress={() => undefined}
        />
      </footer>
      {preview && <PreviewTable preview={preview} />}
    </form>
  );
}
