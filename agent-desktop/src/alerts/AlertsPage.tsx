import { useState } from "react";
import type { PageProps } from "../board/pages";
import { Button } from "../design/Button";
import { History } from "./History";
import { NoticeForm } from "./NoticeForm";
import { RuleTable } from "./RuleTable";
import "./alerts.css";

const parts = ["History", "Rules", "Notices"] as const;

/** Alerts that were, the rules that raise them, and, for administrators, who is told. */
export default function AlertsPage({ api, campaigns, role, onClose }: PageProps) {
  const [part, setPart] = useState<(typeof parts)[number]>("History");
  return (
    <main className="alerts-page" aria-label="Alerts">
      <header className="panel-head">
        <h1>Alerts</h1>
        {parts
          .filter((name) => name !== "Notices" || role === "admin")
          .map((name) => (
            <Button
              key={name}
              label={name}
              size="small"
              tone="quiet"
              pressed={part === name}
              onPress={() => setPart(name)}
            />
          ))}
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {part === "History" && <History api={api} campaigns={campaigns} />}
      {part === "Rules" && <RuleTable api={api} campaigns={campaigns} />}
      {part === "Notices" && <NoticeForm api={api} />}
    </main>
  );
}
