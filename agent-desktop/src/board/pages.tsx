import { type ComponentType, createContext, lazy } from "react";
import type { Api } from "../wire/http";
import type { AgentRow, CampaignRow, Session } from "../wire/types";

/** What every page beside the floor is given. */
export interface PageProps {
  api: Api;
  campaigns: CampaignRow[];
  agents: AgentRow[];
  role: Session["user"]["role"];
  /** Who is signed in. */
  user: string;
  /** What the page was opened on, such as the id of a call; most are opened on nothing. */
  subject: string | undefined;
  onClose: () => void;
}

/** Opens another page from within one, on a subject. */
export const OpenPage = createContext<(page: string, subject: string) => void>(() => undefined);

/** Shows a call from within any page: what happened on it, and what came of it. Absent where that is shown already, and on the desk. */
export const OpenCall = createContext<((call: { id: string; party?: string }) => void) | undefined>(undefined);

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
  { id: "quality", label: "Quality", Page: lazy(() => import("../quality/QualityPage")) },
  { id: "recordings", label: "Recordings", Page: lazy(() => import("../recordings/RecordingsPage")) },
  { id: "reminders", label: "Reminders", Page: lazy(() => import("../reminders/RemindersPage")) },
  { id: "reports", label: "Reports", Page: lazy(() => import("../reports/ReportsPage")) },
  { id: "scripts", label: "Scripts", Page: lazy(() => import("../scripts/ScriptsPage")) },
];
