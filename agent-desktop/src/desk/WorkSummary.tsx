import type { ReactNode } from "react";
import { Keys } from "../design/Button";
import { clockTime, phone, usDate, zoneName } from "../design/format";
import { Icon } from "../design/Icon";
import { useServerNow } from "../design/time";
import { Hidden } from "../identity/VerifyPanel";
import type { WorkView } from "../wire/types";
import { CallingAs } from "./CallingAs";
import { useDesk } from "./context";
import { digitsOrder } from "./orders";
import { PatientContact } from "./PatientContact";

/** Left column: the clocks, whom this is about, and what they will ask for, in reading order. */
export function WorkSummary() {
  const { desk } = useDesk();
  const work = desk.work;
  return (
    <>
      <Clocks />
      {work ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <div className="side-scroll" tabIndex={0} role="region" aria-label="Who this is about">
          {!work.unknown && <CallingAs client={work.client} masked={work.masked ?? false} />}
          {work.unknown ? <Unknown work={work} /> : work.masked ? <Masked work={work} /> : <Identifiers work={work} />}
          {!work.masked &&
            (work.audience === "payer"
              ? [<Payer key="payer" work={work} />, <Patient key="patient" work={work} />]
              : [<Patient key="patient" work={work} />, <Payer key="payer" work={work} />])}
          {!work.masked && <Provider work={work} />}
        </div>
      ) : (
        <p className="empty">
          Who this is about, and the identifiers to read out, appear here with the next work item.
        </p>
      )}
    </>
  );
}

function Clocks() {
  const { desk } = useDesk();
  const now = useServerNow();
  const work = desk.work;
  const theirs = work?.audience === "patient" ? work.patient.localTime : work?.payer.localTime;
  return (
    <dl className="clocks">
      <div>
        <dt>{desk.agent.site.name}</dt>
        <dd>
          {clockTime(now, desk.agent.site.zone)} <small>{zoneName(now, desk.agent.site.zone)}</small>
        </dd>
      </div>
      <div>
        <dt>{work ? (work.audience === "patient" ? "Patient" : "Payer") : "Called party"}</dt>
        <dd>
          {theirs ? clockTime(now, theirs.zone) : "–"} <small>{theirs?.label}</small>
        </dd>
      </div>
    </dl>
  );
}

/** Somebody calls, and nobody knows who. */
function Unknown({ work }: { work: WorkView }) {
  return (
    <Facts title="Caller" name={work.patient.name}>
      <Fact label="Phone" value={work.patient.phone ? phone(work.patient.phone) : "Withheld"} />
    </Facts>
  );
}

/** Whom to ask for; nothing else until the person is verified. */
function Masked({ work }: { work: WorkView }) {
  return (
    <>
      <Facts title="Ask for" name={work.patient.name}>
        <Fact label="Phone" value={phone(work.patient.phone)} />
      </Facts>
      <Hidden what="The account" />
    </>
  );
}

/** Read out, or send with Alt and the number shown. */
function Identifiers({ work }: { work: WorkView }) {
  const tools = useDesk();
  return (
    <section className="facts" aria-label="Identifiers" data-phi="Identifiers">
      <h2>Identifiers</h2>
      <ol className="identifiers">
        {work.identifiers.map(({ label, value, digits }, index) => {
          const order = digitsOrder(tools, digits ?? "");
          return (
            <li key={label}>
              <span className="identifier-label">{label}</span>
              <span className="identifier-value">{value}</span>
              {digits && (
                <button
                  type="button"
                  className="identifier-send"
                  aria-label={`Alt ${index + 1}: send ${label} as tones`}
                  aria-disabled={!order.control.allowed || undefined}
                  title={order.control.allowed ? `Send ${digits} as tones` : order.control.why}
                  onClick={order.give}
                >
                  <Icon name="keypad" />
                  <Keys keys={`Alt ${index + 1}`} />
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Payer({ work }: { work: WorkView }) {
  const { payer } = work;
  return (
    <Facts title="Payer" name={payer.name}>
      <Fact label="Payer ID" value={payer.payerId} />
      <Fact label="Phone" value={phone(payer.phone)} />
      <Fact label="Hours" value={payer.hours} />
      <Fact label="Claims per call" value={payer.claimsPerCall?.toString()} />
      <Fact label="Turnaround" value={payer.turnaroundDays ? `${payer.turnaroundDays} days` : undefined} />
      <Fact label="Address" value={payer.address} />
    </Facts>
  );
}

function Patient({ work }: { work: WorkView }) {
  const { api } = useDesk();
  const { patient } = work;
  const claimId = work.claims[0]?.claimId;
  const known = { email: patient.email ?? "", language: patient.language ?? "" };
  return [
    <Facts key="file" title="Patient" name={patient.name}>
      <PatientFacts work={work} />
    </Facts>,
    work.audience === "patient" && claimId && (
      <PatientContact key={claimId} api={api.guarantors} claimId={claimId} known={known} />
    ),
  ];
}

function PatientFacts({ work }: { work: WorkView }) {
  const { patient } = work;
  return (
    <>
      <Fact label="Born" value={[usDate(patient.birthDate), patient.sex].filter(Boolean).join(" · ")} />
      <Fact label="Member ID" value={patient.memberId} />
      <Fact label="Group" value={patient.group} />
      <Fact
        label="Subscriber"
        value={[patient.subscriber, usDate(patient.subscriberBirthDate)].filter(Boolean).join(" · ")}
      />
      <Fact label="Phone" value={phone(patient.phone)} />
      <Fact label="Address" value={patient.address} />
    </>
  );
}

function Provider({ work }: { work: WorkView }) {
  const { provider } = work;
  return (
    <Facts title="Provider" name={provider.name}>
      <Fact label="NPI" value={provider.npi} />
      <Fact label="Tax ID" value={provider.taxId} />
      <Fact label="Rendering NPI" value={provider.renderingNpi} />
      <Fact label="Address" value={provider.address} />
    </Facts>
  );
}

function Facts({ title, name, children }: { title: string; name: string; children: ReactNode }) {
  return (
    <section className="facts" aria-label={title} data-phi={title}>
      <h2>{title}</h2>
      <p className="facts-name">{name}</p>
      <dl>{children}</dl>
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string | undefined }) {
  return value ? (
    <div data-phi={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
}
