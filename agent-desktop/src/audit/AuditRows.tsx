import type { AuditLine } from "../wire/auditTypes";
import { words } from "./filters";

const time = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium" });

/** Entries as a table. */
export function AuditRows({ lines }: { lines: AuditLine[] }) {
  return (
    <table className="audit-table">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">With what</th>
          <th scope="col">More</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.place}>
            <td>
              <time dateTime={line.at}>{time.format(new Date(line.at))}</time>
            </td>
            <td>
              {line.user || (line.role === "gateway" ? "Gateway" : "Unknown")}
              {line.user && line.role && <small>{line.role}</small>}
            </td>
            <td>
              {words(line.action)}
              {line.result !== "done" && <strong className={`audit-${line.result}`}>{line.result}</strong>}
            </td>
            <td className="audit-about">{about(line.about)}</td>
            <td>{more(line)}</td>
            <td>
              {line.address}
              {line.session && <small title="Sign-in">{line.session}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first few; a list that was read names a hundred. */
function about(things: string[]) {
  const shown = things.slice(0, 3).join(" ");
  return things.length <= 3 ? (
    shown
  ) : (
    <details>
      <summary>
        {shown} and {things.length - 3} more
      </summary>
      {things.slice(3).join(" ")}
    </details>
  );
}

function more({ reason, details, changes }: AuditLine) {
  const told = [
    ...(reason ? [`“${reason}”`] : []),
    ...Object.entries(changes).map(
      ([name, { before, after }]) => `${name}: ${before || "nothing"} → ${after || "nothing"}`,
    ),
    ...Object.entries(details).map(([name, text]) => `${name}: ${text}`),
  ];
  return (
    <ul>
      {told.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
