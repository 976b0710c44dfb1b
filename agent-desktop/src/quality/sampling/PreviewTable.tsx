import type { SamplingPreview } from "../../wire/qualityTypes";

/** What a rule would have come to in the seven days before today. */
export function PreviewTable({ preview: { from, to, agents } }: { preview: SamplingPreview }) {
  const sum = (name: "calls" | "matching" | "drawn") => agents.reduce((before, row) => before + row[name], 0);
  return (
    <section aria-label="What it would have drawn">
      <p className="soft">
        Shift dates {from} to {to}: {sum("calls")} calls, {sum("matching")} that the rule takes, {sum("drawn")} drawn.
        Nothing was drawn now.
      </p>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Agent</th>
            <th scope="col" className="num">
              Calls
            </th>
            <th scope="col" className="num">
              The rule takes
            </th>
            <th scope="col" className="num">
              A week's number
            </th>
            <th scope="col" className="num">
              Drawn
            </th>
          </tr>
        </thead>
        <tbody>
          {agents.map((row) => (
            <tr key={row.agentId}>
              <th scope="row">{row.agentName}</th>
              <td className="num">{row.calls}</td>
              <td className="num">{row.matching}</td>
              <td className="num">{row.quota}</td>
              <td className="num">
                {row.drawn}
                {row.drawn < row.quota && <small> of {row.quota}: too few calls</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
