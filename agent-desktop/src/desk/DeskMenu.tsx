import { useState } from "react";
import { Button } from "../design/Button";
import { applyTheme, storedTheme } from "../design/theme";
import { useDismiss } from "../design/useDismiss";
import { useDesk } from "./context";

export function DeskMenu({
  onHeadset,
  onSignOut,
}: {
  onHeadset: (() => void) | undefined;
  onSignOut: () => Promise<void>;
}) {
  const { desk } = useDesk();
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState(storedTheme);
  const ref = useDismiss<HTMLDivElement>(open, () => setOpen(false));

  function switchTheme() {
    const next = theme === "dark" ? "light" : "dark";
    applyTheme(next);
    setTheme(next);
  }

  return (
    <div className="who" ref={ref}>
      <span className="who-name" title={desk.agent.name}>
        {desk.agent.name}
      </span>
      <span className="who-campaign" title={desk.campaign?.name}>
        {desk.campaign?.name ?? "No campaign"}
      </span>
      <Button label="Menu" icon="menu" iconOnly tone="quiet" expanded={open} onPress={() => setOpen(!open)} />
      {open && (
        <div className="popover popover-right" role="group" aria-label="Menu">
          <CampaignLine />
          {onHeadset && (
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                onHeadset();
              }}
            >
              Headset set-up
            </button>
          )}
          <button type="button" onClick={switchTheme}>
            {theme === "dark" ? "Light theme" : "Dark theme"}
          </button>
          <button type="button" onClick={() => void onSignOut()}>
            Sign out
          </button>
          <small className="menu-foot">
            Seat {desk.agent.seat} · {desk.agent.site.name}
          </small>
        </div>
      )}
    </div>
  );
}

function CampaignLine() {
  const { desk, run } = useDesk();
  const campaign = desk.campaign;
  return campaign ? (
    <div className="menu-row">
      <span>
        <strong>{campaign.name}</strong>
        <small>
          {campaign.audience} · {campaign.mode} · {campaign.running ? "running" : "stopped"}
        </small>
      </span>
      <Button label="Leave" size="small" control={desk.controls.leave} onPress={() => void run("leave", {})} />
    </div>
  ) : (
    <div className="menu-row">No campaign joined</div>
  );
}
