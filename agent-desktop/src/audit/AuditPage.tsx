import { useCallback, useEffect, useState } from "react";
import { Button } from "../design/Button";
import type { AuditLine, AuditVerification } from "../wire/auditTypes";
import { type Api, Refusal } from "../wire/http";
import { AuditFilters } from "./AuditFilters";
import { AuditRows } from "./AuditRows";
import { ALL, type Filters, searchOf } from "./filters";
import { Verification } from "./Verification";
import "./audit.css";

interface Shown {
  lines: AuditLine[];
  next: string | undefined;
}

/** Who did what: found, read on, taken as a file, and verified. For administrators. */
export default function AuditPage({ api, onClose }: { api: Api; onClose: () => void }) {
  const [filters, setFilters] = useState<Filters>(ALL);
  const [asked, setAsked] = useState<Filters>(ALL);
  const [shown, setShown] = useState<Shown>();
  const [found, setFound] = useState<AuditVerification>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const failed = useCallback((error: unknown) => {
    setProblem(error instanceof Refusal ? error.problem.detail : "The trail could not be read. Try again.");
  }, []);

  const read = useCallback(
    (search: Filters, before?: Shown) => {
      setProblem("");
      api.audit
        .search(searchOf(search), before?.next)
        .then((page) => setShown({ lines: [...(before?.lines ?? []), ...page.entries], next: page.next }), failed);
    },
    [api, failed],
  );
  useEffect(() => read(ALL), [read]);

  function search() {
    setAsked(filters);
    read(filters);
  }

  function verify() {
    setBusy(true);
    setProblem("");
    api.audit
      .verify()
      .then(setFound, failed)
      .finally(() => setBusy(false));
  }

  return (
    <main className="audit" aria-label="Audit">
      <header className="panel-head">
        <h1>Audit</h1>
        <Button label="Verify" size="small" busy={busy} onPress={verify} />
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      <AuditFilters filters={filters} onChange={setFilters} onSearch={search} />
      {found && <Verification found={found} />}
      {problem && (
        <p className="audit-problem" role="alert">
          {problem}
        </p>
      )}
      {shown && shown.lines.length === 0 && <p className="empty">Nothing was found.</p>}
      {shown && shown.lines.length > 0 && <AuditRows lines={shown.lines} />}
      {shown?.next && <Button label="Show older" onPress={() => read(asked, shown)} />}
    </main>
  );
}
