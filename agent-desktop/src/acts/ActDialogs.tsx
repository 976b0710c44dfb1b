import { moveText } from "../board/consequences";
import type { Api } from "../wire/http";
import type { BoardView } from "../wire/types";
import { AgentDialog } from "./AgentDialog";
import { CallDialog } from "./CallDialog";
import { HoldingDialog } from "./HoldingDialog";
import { ScheduleDialog } from "./ScheduleDialog";

/** What a supervisor has opened to act on or to ask about. */
export type Act =
  | { kind: "agent"; id: string; name: string }
  | { kind: "call"; id: string; party: string }
  | { kind: "holding"; id: string }
  | { kind: "schedule"; id: string };

interface Props {
  api: Api;
  board: BoardView;
  act: Act | undefined;
  onClose: () => void;
}

/** The dialog of the act that is open. */
export default function ActDialogs({ api, board, act, onClose }: Props) {
  if (act?.kind === "agent") {
    const agent = board.agents.find(({ id }) => id === act.id);
    return (
      <AgentDialog
        api={api}
        agent={agent}
        id={act.id}
        name={act.name}
        campaigns={board.campaigns}
        moving={(to) => (agent ? moveText(agent, to, board) : "")}
        onClose={onClose}
      />
    );
  }
  if (act?.kind === "call") {
    const agents = new Map(board.agents.map((agent) => [agent.id, agent.name]));
    return <CallDialog api={api} call={act} agents={agents} onClose={onClose} />;
  }
  const campaign = board.campaigns.find(({ id }) => id === act?.id);
  if (campaign && act?.kind === "schedule") {
    return <ScheduleDialog api={api} campaign={campaign} onClose={onClose} />;
  }
  return campaign ? <HoldingDialog api={api} campaign={campaign} onClose={onClose} /> : null;
}
