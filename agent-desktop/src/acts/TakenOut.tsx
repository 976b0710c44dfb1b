import { useCallback } from "react";
import { useAnswer } from "../callable/useAnswer";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import { Answered } from "./Answered";
import { useAct } from "./useAct";

/** Work items that supervisors took out, each to be put back. Nothing when there is none. */
export function TakenOut({
  api,
  campaign,
  refreshed,
  onChanged,
}: {
  api: Api;
  campaign: string;
  refreshed: number;
  onChanged: () => void;
}) {
  const [answer] = useAnswer(
    useCallback(() => api.acts.takenOut(campaign), [api, campaign]),
    refreshed,
  );
  const { busy, said, act } = useAct();
  const rows = answer.value ?? [];
  return rows.length === 0 ? (
    said ? (
      <Answered said={said} />
    ) : null
  ) : (
    <details className="taken-out">
      <summary>{rows.length} taken out</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.leadId}>
            <span>
              <strong>{row.party}</strong> <small>{row.lastStep}</small>
            </span>
            <Button
              label="Put back"
              size="small"
              busy={busy}
              onPress={() => void act(() => api.acts.work(row.leadId, "putBack", ""), onChanged)}
            />
          </li>
        ))}
      </ul>
      <Answered said={said} />
    </details>
  );
}
