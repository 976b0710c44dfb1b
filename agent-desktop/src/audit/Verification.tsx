import type { AuditVerification } from "../wire/auditTypes";

/** What a verification found. */
export function Verification({ found }: { found: AuditVerification }) {
  return (
    <section className={`audit-verdict ${found.whole ? "level-ok" : "level-error"}`} role="status">
      <p>
        {found.whole
          ? `The trail is whole: ${found.entries.toLocaleString("en-US")} entries.`
          : `The trail is not as it was written. ${found.faults.length} of its places must be looked at.`}
      </p>
      <ul>
        {found.faults.map((fault) => (
          <li key={`${fault.chain} ${fault.number} ${fault.what} ${fault.entry}`}>
            <strong>{fault.what}</strong> {fault.text} <small>{fault.chain}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
