import type { Api } from "../wire/http";
import type { BoardView } from "../wire/types";
import { AgentDialog } from "./AgentDialog";
import CallDialog from "./CallDialog";
import { FillDialog } from "./FillDialog";
import { HoldingDialog } from "./HoldingDialog";
import { ScheduleDialog } from "./ScheduleDialog";
import { StopDialog } from "./StopDialog";

/** What a supervisor has opened to act on or to ask about. */
export type Act =
  | { kind: "agent"; id: string; name: string }
  | { kind: "call"; id: string; party: string }
  | { kind: "holding"; id: string }
  | { kind: "schedule"; id: string }
  | { kind: "stop"; id: string }
  /** With the reason when a start was refused. */
  | { kind: "fill"; id: string; refused?: string };

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
      <AgentDialog api={api} agent={agent} id={act.id} name={act.name} campaigns={board.campaigns} onClose={onClose} />
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
  if (campaign && act?.kind === "stop") {
    const calls = board.calls.filter(({ campaignId }) => campaignId === campaign.id).length;
    return <StopDialog api={api} campaign={campaign} calls={calls} onClose={onClose} />;
  }
  if (campaign && act?.kind === "fill") {
    return <FillDialog api={api} campaign={campaign} refused={act.refused} onClose={onClose} />;
  }
  return campaign ? <HoldingDialog api={api} campaign={campaign} onClose={onClose} /> : null;
}
