import { useId, useState } from "react";
import { Button } from "../design/Button";
import type { Team, TeamList } from "../wire/reportTypes";
import { found, nameOf, removal, teamFault, teamOf } from "./teams";

interface Props {
  team: Team;
  list: TeamList;
  fresh: boolean;
  onKeep: (team: Team) => Promise<boolean>;
  onRemove: () => void;
}

/** A team: what it is called, who is in it, and the search for who else should be. */
export function TeamCard({ team, list, fresh, onKeep, onRemove }: Props) {
  const [edited, setEdited] = useState<Team>();
  const [typed, setTyped] = useState("");
  const [removing, setRemoving] = useState(false);
  const [busy, setBusy] = useState(false);
  const options = useId();
  const now = edited ?? team;
  const fault = teamFault(list, now);
  const title = team.name || "New team";

  function keep() {
    setBusy(true);
    void onKeep(now).then((kept) => {
      setBusy(false);
      if (kept) {
        setEdited(undefined);
      }
    });
  }
  function add(agent: string) {
    setEdited({ ...now, agents: [...now.agents, agent] });
    setTyped("");
  }
  return (
    <article className="panel team" aria-label={title}>
      <label className="field">
        <span className="field-label">
          Name <span>{now.agents.length === 1 ? "1 agent" : `${now.agents.length} agents`}</span>
        </span>
        <input
          value={now.name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setEdited({ ...now, name: event.target.value })}
        />
      </label>
      <ul className="team-agents" aria-label={`Agents of ${title}`}>
        {now.agents.map((agent) => (
          <li key={agent}>
            {nameOf(list, agent)}
            <Button
              label={`Take ${nameOf(list, agent)} out`}
              icon="close"
              iconOnly
              tone="quiet"
              size="small"
              onPress={() => setEdited({ ...now, agents: now.agents.filter((other) => other !== agent) })}
            />
          </li>
        ))}
      </ul>
      <label className="field">
        <span className="field-label">Add an agent</span>
        <input
          type="search"
          value={typed}
          placeholder="Name or login name"
          autoComplete="off"
          aria-controls={options}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <ul className="team-found" id={options} aria-label="Agents found">
        {found(list, now, typed).map(({ id, name }) => {
          const other = teamOf(list, id, team.id);
          return (
            <li key={id}>
              <Button
                label={name}
                size="small"
                tone="quiet"
                control={
                  other ? { allowed: false, why: `In team ${other.name}. Take the agent out of it first.` } : undefined
                }
                onPress={() => add(id)}
              />
              {other && <span className="soft">in {other.name}</span>}
            </li>
          );
        })}
      </ul>
      <footer className="team-orders">
        {(edited || fresh) && (
          <>
            <Button
              label="Keep"
              tone="primary"
              size="small"
              busy={busy}
              control={fault ? { allowed: false, why: fault } : undefined}
              onPress={keep}
            />
            <Button
              label="Undo"
              size="small"
              tone="quiet"
              onPress={() => (fresh ? onRemove() : setEdited(undefined))}
            />
          </>
        )}
        {!fresh && !edited && !removing && (
          <Button label="Remove" size="small" tone="quiet" onPress={() => setRemoving(true)} />
        )}
        {removing && (
          <>
            <p role="alert">{removal(team)}</p>
            <Button
              label={`Remove ${team.name}`}
              size="small"
              tone="danger"
              onPress={() => {
                setRemoving(false);
                onRemove();
              }}
            />
            <Button label="Leave it" size="small" tone="quiet" onPress={() => setRemoving(false)} />
          </>
        )}
      </footer>
    </article>
  );
}
