import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import "./design/tokens.css";
import "./design/base.css";
import "./design/controls.css";
import "./design/fields.css";
import "./session/login.css";
import "./desk/frame.css";
import "./desk/strip.css";
import "./desk/pad.css";
import "./company/company.css";
import "./desk/side.css";
import "./desk/work.css";
import "./outcome/outcome.css";
import "./identity/verify.css";
import "./privacy/lock.css";
import "./desk/start.css";
import "./board/board.css";
import "./board/pacing.css";
import "./board/whatIf.css";
import { applyTheme, storedTheme } from "./design/theme";
import { createApi } from "./wire/http";
import { workerTimers } from "./wire/timers";

applyTheme(storedTheme());
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(<App api={createApi()} timers={workerTimers()} />);
}
