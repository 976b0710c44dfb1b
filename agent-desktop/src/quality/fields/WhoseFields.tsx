import { useQualityTools } from "../context";
import { AgentField } from "./AgentField";
import { CampaignField, PersonField, ScorecardField, TeamField } from "./SelectFields";

interface Whose {
  agent?: string;
  team?: string;
  campaign?: string;
  scorecard?: string;
  evaluator?: string;
}

interface Props<S extends Whose> {
  search: S;
  onChange: (search: S) => void;
}

/** The search without what is empty. */
export function withField<S extends object, K extends keyof S>(search: S, name: K, value: string): S {
  const { [name]: _, ...rest } = search;
  return (value.trim() === "" ? rest : { ...rest, [name]: value }) as S;
}

/** Whose calls, by which card, scored by whom. */
export function WhoseFields<S extends Whose>({ search, onChange }: Props<S>) {
  const { settings } = useQualityTools();
  const set = (name: keyof Whose) => (value: string) => onChange(withField(search, name, value));
  return (
    <>
      <AgentField value={search.agent ?? ""} onChange={set("agent")} />
      <TeamField value={search.team ?? ""} onChange={set("team")} />
      <CampaignField value={search.campaign ?? ""} onChange={set("campaign")} />
      <ScorecardField value={search.scorecard ?? ""} onChange={set("scorecard")} />
      <PersonField
        label="Evaluator"
        people={settings.evaluators}
        value={search.evaluator ?? ""}
        onChange={set("evaluator")}
      />
    </>
  );
}
