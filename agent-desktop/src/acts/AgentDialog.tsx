import { useCallback, useEffect, useRef, useState } from "react";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import { agentLook } from "../design/states";
import type { AgentOrder } from "../wire/actsApi";
import type { Api } from "../wire/http";
import type { AgentRow, CampaignRow } from "../wire/types";
import { Answered } from "./Answered";
import { Reason } from "./Reason";
import { useAct } from "./useAct";
import { agentReasons, notSkills, skillsOf } from "./words";
import "./acts.css";

interface Props {
  api: Api;
  /** As on the board now; gone when the agent has left. */
  agent: AgentRow | undefined;
  name: string;
  id: string;
  campaigns: CampaignRow[];
  onClose: () => void;
}

/** Orders about one agent. What the agent is doing is seen as it changes; each order is answered in words. */
export function AgentDialog({ api, agent, name, id, campaigns, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const [to, setTo] = useState("");
  const { busy, said, act } = useAct();
  useEffect(() => dialog.current?.showModal(), []);
  const order = (what: AgentOrder) => void act(() => api.acts.agent(id, what, reason.trim()));
  const here = campaigns.find((campaign) => campaign.id === agent?.campaignId);
  const gone = { allowed: false, why: `${name} is at work in no campaign.` };
  const needsReason = { allowed: false, why: "Write the reason first: it is kept, and a break shows it." };
  const reasoned = reason.trim() ? { allowed: true } : needsReason;
  return (
    <dialog ref={dialog} className="dialog act" aria-labelledby="agent-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="agent-title">{name}</h2>
        <span className="panel-note">
          {agent ? `${agentLook[agent.state].word} · ${here?.name ?? agent.campaignId}` : "Not at work"}
        </span>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <Reason label="Reason" value={reason} reasons={agentReasons} onChange={setReason} />
      <div className="act-row">
        <Button
          label="Send on a break"
          icon="break"
          busy={busy}
          control={agent ? reasoned : gone}
          onPress={() => order("break")}
        />
        <Button
          label="Make ready"
          icon="ready"
          busy={busy}
          control={agent ? { allowed: true } : gone}
          onPress={() => order("ready")}
        />
        <Button
          label="Log out"
          icon="offline"
          tone="danger"
          busy={busy}
          control={agent ? reasoned : gone}
          onPress={() => order("logOut")}
        />
      </div>
      <div className="act-row">
        <label className="field">
          <span className="field-label">Move to campaign</span>
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">Choose one</option>
            {campaigns
              .filter((campaign) => campaign.id !== agent?.campaignId)
              .map((campaign) => (
                <option key={campaign.id} value={campaign.id}>
                  {campaign.name}
                  {campaign.running ? "" : " (stopped)"}
                </option>
              ))}
          </select>
        </label>
        <Button
          label="Move"
          icon="send"
          busy={busy}
          control={agent ? (to ? reasoned : { allowed: false, why: "Choose a campaign first." }) : gone}
          onPress={() =>
            void act(
              () => api.acts.move(id, to, reason.trim()),
              () => setTo(""),
            )
          }
        />
      </div>
      <Skills api={api} id={id} />
      <p className="field-hint">
        A break, a log-out and a move need the reason; during a call they wait until the outcome is saved. {name} is
        told who did what.
      </p>
      <Answered said={said} />
    </dialog>
  );
}

function Skills({ api, id }: { api: Api; id: string }) {
  const [typed, setTyped] = useState<string>();
  const { busy, said, act } = useAct();
  const [answer, again] = useAnswer(useCallback(() => api.acts.skills(id), [api, id]));
  const text = typed ?? answer.value?.skills.join(", ") ?? "";
  const wrong = notSkills(skillsOf(text));
  const known = answer.value?.known ?? [];
  return (
    <>
      <div className="act-row">
        <label className="field">
          <span className="field-label">
            Skills <span className="optional">{known.length > 0 && `known: ${known.join(", ")}`}</span>
          </span>
          <input
            value={text}
            autoComplete="off"
            aria-invalid={wrong.length > 0}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Button
          label="Change skills"
          busy={busy}
          control={
            wrong.length > 0
              ? { allowed: false, why: `Letters, digits and hyphens only: ${wrong.join(", ")}` }
              : { allowed: answer.value !== undefined, why: "The skills are being read." }
          }
          // Whatever came of it, what is so now is read: sent again it is meant.
          onPress={() => void act(() => api.acts.setSkills(id, skillsOf(text), answer.value?.skills ?? [])).then(again)}
        />
      </div>
      {said && <Answered said={said} />}
    </>
  );
}
