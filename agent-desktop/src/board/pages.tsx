import { type ComponentType, lazy } from "react";
import type { Api } from "../wire/http";
import type { CampaignRow, Session } from "../wire/types";

/** What every page beside the floor is given. */
export interface PageProps {
  api: Api;
  campaigns: CampaignRow[];
  role: Session["user"]["role"];
  onClose: () => void;
}

/** A page that takes the place of the floor. Each is loaded when it is opened, for the floor is what is looked at all night. */
export interface BoardPageEntry {
  id: string;
  label: string;
  /** Who sees it; absent: everyone who sees the board. */
  role?: Session["user"]["role"];
  Page: ComponentType<PageProps>;
}

export const PAGES: BoardPageEntry[] = [
  { id: "alerts", label: "Alerts", Page: lazy(() => import("../alerts/AlertsPage")) },
  { id: "audit", label: "Audit", role: "admin", Page: lazy(() => import("../audit/AuditPage")) },
  { id: "letters", label: "Letters", Page: lazy(() => import("../letters/LettersPage")) },
  { id: "recordings", label: "Recordings", Page: lazy(() => import("../recordings/RecordingsPage")) },
  { id: "reminders", label: "Reminders", Page: lazy(() => import("../reminders/RemindersPage")) },
  { id: "reports", label: "Reports", Page: lazy(() => import("../reports/ReportsPage")) },
  { id: "scripts", label: "Scripts", Page: lazy(() => import("../scripts/ScriptsPage")) },
];
