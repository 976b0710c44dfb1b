import type { ReactNode } from "react";
import { dateSpan, daysText, money, usDate } from "../design/format";
import type { Audience, ClaimView } from "../wire/types";

export function ClaimCard({ claim, audience }: { claim: ClaimView; audience: Audience }) {
  return (
    <article className="claim" aria-label={`Claim ${claim.claimNumber}`} data-phi="Claim">
      <div className="claim-money">
        <Sum label={audience === "patient" ? "Balance owed" : "Open balance"} value={money(claim.balanceCents)} first />
        <Sum label="Billed" value={money(claim.billedCents)} />
        <Sum label="Paid" value={money(claim.paidCents)} />
        <Sum label="Age" value={claim.ageDays === undefined ? "–" : `${claim.ageDays} days`} />
      </div>
      <Clocks claim={claim} />
      <dl className="claim-facts">
        <Fact label="Claim number">{claim.claimNumber}</Fact>
        <Fact label="Payer control no.">{claim.payerControlNumber}</Fact>
        <Fact label="Service">{dateSpan(claim.dosFrom, claim.dosTo)}</Fact>
        <Fact label="Kind">{claim.kind}</Fact>
        <Fact label="Place of service">{claim.placeOfService}</Fact>
        <Fact label="Frequency">{claim.frequency}</Fact>
        <Fact label="Authorization">{claim.authorization}</Fact>
        <Fact label="Referral">{claim.referral}</Fact>
        <Fact label="Submitted">{usDate(claim.submitted)}</Fact>
        <Fact label="Clearinghouse trace">{claim.trace}</Fact>
        {claim.earlierPayments?.map(({ by, cents }) => (
          <Fact key={by} label={`Paid by ${by}`}>
            {money(cents)}
          </Fact>
        ))}
        <Fact label="Last call reference">{claim.lastHeard?.reference}</Fact>
        <Fact label="Last spoke with">{claim.lastHeard?.spokeWith}</Fact>
        <Fact label="Diagnoses">{claim.diagnoses.join(", ")}</Fact>
      </dl>
      <Lines claim={claim} />
    </article>
  );
}

function Sum({ label, value, first }: { label: string; value: string; first?: boolean }) {
  return (
    <div className={first ? "sum sum-first" : "sum"}>
      <span className="sum-label">{label}</span>
      <span className="sum-value">{value}</span>
    </div>
  );
}

/** Days within which a clock asks for attention. */
const SOON = 14;

/** The days that run out, the next one first. Near and passed ones say so in words, not by colour alone. */
function Clocks({ claim }: { claim: ClaimView }) {
  if (!claim.clocks) {
    return null;
  }
  return (
    <ul className="claim-clocks" aria-label="Deadlines">
      {claim.clocks.map(({ label, date, daysLeft, why }) => (
        <li key={label} className={daysLeft < 0 ? "over" : daysLeft <= SOON ? "soon" : undefined} title={why}>
          <span>{label}</span>
          <strong>{usDate(date)}</strong>
          <small>{daysText(daysLeft)}</small>
        </li>
      ))}
    </ul>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
}

function Lines({ claim }: { claim: ClaimView }) {
  return (
    <table className="lines">
      <caption className="unseen">Service lines of claim {claim.claimNumber}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Procedure</th>
          <th scope="col">Description</th>
          <th scope="col" className="num">
            Units
          </th>
          <th scope="col" className="num">
            Charge
          </th>
        </tr>
      </thead>
      <tbody>
        {claim.lines.map((line, index) => (
          <tr key={index}>
            <td>{usDate(line.dos ?? claim.dosFrom)}</td>
            <td className="code">{[line.procedure, ...line.modifiers].join("-")}</td>
            <td className="soft">{line.description}</td>
            <td className="num">{line.units}</td>
            <td className="num">{money(line.chargeCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
