import type { ReportUser, Team, TeamList } from "../wire/reportTypes";

/** A team that nobody is in yet. Its id stays, whatever it is called. */
export const newTeam = (id: string): Team => ({ id: `team-${id.slice(0, 8)}`, name: "", agents: [] });

/** What an agent is called; who may not sign in any more is known by the login name alone. */
export const nameOf = (list: TeamList, agent: string) => list.agents.find(({ id }) => id === agent)?.name ?? agent;

/** The other team that an agent is in. */
export const teamOf = (list: TeamList, agent: string, but: string): Team | undefined =>
  list.teams.find(({ id, agents }) => id !== but && agents.includes(agent));

/** Agents whose name or login name holds what was typed, those who are in no team first; nobody before something was typed. */
export function found(list: TeamList, team: Team, typed: string): ReportUser[] {
  const text = typed.trim().toLowerCase();
  if (!text) {
    return [];
  }
  const taken = (one: ReportUser) => (teamOf(list, one.id, team.id) ? 1 : 0);
  return list.agents
    .filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(text))
    .filter(({ id }) => !team.agents.includes(id))
    .sort((one, other) => taken(one) - taken(other) || one.name.localeCompare(other.name))
    .slice(0, 8);
}

/** Why it cannot be kept as it is; nothing when it can. */
export function teamFault(list: TeamList, { id, name }: Team): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (!wanted) {
    return "Say what the team is called.";
  }
  return list.teams.some((other) => other.id !== id && other.name.toLowerCase() === wanted)
    ? "There is a team of that name already."
    : undefined;
}

/** What removing a team does to reports. */
export function removal({ agents }: Team): string {
  const whose = agents.length === 1 ? "Its agent counts" : `Its ${agents.length} agents count`;
  return agents.length === 0
    ? "Nobody is in it, so no figure changes."
    : `${whose} under “No team” from then on, also for earlier nights. No call and no figure of an agent is lost.`;
}
