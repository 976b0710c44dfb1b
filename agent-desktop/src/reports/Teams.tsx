import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { Team, TeamList } from "../wire/reportTypes";
import { problemOf } from "./problem";
import { TeamCard } from "./TeamCard";
import { newTeam } from "./teams";
import "./teams.css";

interface Props {
  api: Api;
  onChanged: () => void;
}

/** Which agents are a team. Reports count by the teams of today, and an agent counts in one team at most. */
export function Teams({ api, onChanged }: Props) {
  const [list, setList] = useState<TeamList>();
  const [draft, setDraft] = useState<Team>();
  const [problem, setProblem] = useState("");
  const failed = useCallback((error: unknown) => setProblem(problemOf(error)), []);
  const read = useCallback(() => api.reports.teams().then(setList, failed), [api, failed]);
  useEffect(() => {
    void read();
  }, [read]);

  function done() {
    setDraft(undefined);
    setProblem("");
    onChanged();
    return read();
  }
  /** Answers with whether it was kept: what was refused can be mended where it was typed. */
  const keep = (team: Team): Promise<boolean> =>
    api.reports.putTeam(team.id, team.name.trim(), team.agents).then(
      () => done().then(() => true),
      (error) => {
        failed(error);
        return read().then(() => false);
      },
    );
  const remove = (team: Team) => api.reports.removeTeam(team.id).then(done, failed);

  const card = (team: Team, fresh = false) =>
    list && (
      <TeamCard
        key={team.id}
        team={team}
        list={list}
        fresh={fresh}
        onKeep={keep}
        onRemove={fresh ? () => setDraft(undefined) : () => void remove(team)}
      />
    );
  return (
    <section className="teams" aria-label="Teams">
      <p className="soft">
        Reports count by the teams of today: an agent who changes to another team takes earlier nights along. An agent
        is in one team at most.
      </p>
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
      {list && (
        <>
          <div className="teams-list">
            {list.teams.map((team) => card(team))}
            {draft && card(draft, true)}
          </div>
          {list.teams.length === 0 && !draft && <p className="empty">There is no team yet.</p>}
          {!draft && (
            <div>
              <Button label="New team" icon="people" onPress={() => setDraft(newTeam(crypto.randomUUID()))} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
