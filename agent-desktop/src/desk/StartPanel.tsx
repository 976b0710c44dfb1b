import type { ReactNode } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { HeadsetSetup } from "../phone/HeadsetSetup";
import { useDesk } from "./context";
import { keyLabels } from "./keys";
import { control, stateOrder } from "./orders";

/** The start of a shift in three steps, each with its own truth. */
export function StartPanel() {
  const tools = useDesk();
  const { desk } = tools;
  const ready = stateOrder(tools);
  return (
    <div className="start">
      <h1>Start your shift</h1>
      <Step number={1} title="Choose a campaign" done={desk.campaign !== undefined}>
        <CampaignChooser />
      </Step>
      <Step number={2} title="Put your headset on" done={desk.headset.state === "Up"}>
        <HeadsetSetup />
      </Step>
      <Step number={3} title="Go ready" done={desk.state.name === "Ready"}>
        <Button
          label="Go ready"
          keys={keyLabels.state}
          tone="go"
          size="large"
          control={control(desk, "ready")}
          onPress={ready.give}
        />
      </Step>
    </div>
  );
}

function Step({
  number,
  title,
  done,
  children,
}: {
  number: number;
  title: string;
  done: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={done ? "step step-done" : "step"}
      aria-label={`Step ${number}: ${title}${done ? ", done" : ""}`}
    >
      <span className="step-mark" aria-hidden="true">
        {done ? <Icon name="check" /> : number}
      </span>
      <div className="step-body">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}

function CampaignChooser() {
  const { desk, run, pending } = useDesk();
  if (desk.campaigns.length === 0) {
    return <p className="empty">No campaign is open to you. Ask your supervisor.</p>;
  }
  return (
    <ul className="campaigns">
      {desk.campaigns.map((campaign) => {
        const joined = desk.campaign?.id === campaign.id;
        return (
          <li key={campaign.id} className={joined ? "joined" : ""}>
            <span className="campaign-name">
              <strong>{campaign.name}</strong>
              <small>
                {campaign.audience === "payer" ? "Payer calls" : "Patient calls"} · {campaign.mode} ·{" "}
                {campaign.running ? "running" : "stopped"}
              </small>
            </span>
            {joined ? (
              <span className="badge">
                <Icon name="check" />
                Joined
              </span>
            ) : (
              <Button
                label="Join"
                size="small"
                control={control(desk, "join")}
                busy={pending.has("join")}
                onPress={() => void run("join", { campaignId: campaign.id })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
