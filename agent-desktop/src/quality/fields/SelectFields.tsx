import { useEffect, useState } from "react";
import type { QualityPerson } from "../../wire/qualityTypes";
import type { Team } from "../../wire/reportTypes";
import { useQualityTools } from "../context";

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** What nothing means. */
  none?: string;
}

/** One of the campaigns on the board. */
export function CampaignField(props: Props) {
  const { campaigns } = useQualityTools();
  return <PersonField {...props} label="Campaign" people={campaigns} />;
}

/** One of some people or things that have names. */
export function PersonField({
  label,
  people,
  value,
  onChange,
  none = "Any",
}: Props & { label: string; people: readonly QualityPerson[] }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One of the scorecards, retired ones too. */
export function ScorecardField(props: Props) {
  const cards = useScorecards();
  return <PersonField {...props} label="Scorecard" people={cards} />;
}

export function useScorecards(): QualityPerson[] {
  const { api } = useQualityTools();
  const [cards, setCards] = useState<QualityPerson[]>([]);
  useEffect(() => {
    api.quality.cards.list().then(setCards, () => undefined);
  }, [api]);
  return cards;
}

/** One of the teams, or agents in none. */
export function TeamField({ value, onChange }: Props) {
  const teams = useTeams();
  return (
    <label className="field">
      <span className="field-label">Team</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Any</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="-">in no team</option>
      </select>
    </label>
  );
}

export function useTeams(): Team[] {
  const { api } = useQualityTools();
  const [teams, setTeams] = useState<Team[]>([]);
  useEffect(() => {
    api.reports.teams().then(
      (list) => setTeams(list.teams),
      () => undefined,
    );
  }, [api]);
  return teams;
}
