const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();

const provider = {
  name: "Willow Creek Sample Clinic",
  npi: "1999999984",
  taxId: "99-0000001",
  address: "100 Example Parkway, Springfield, IL 62701",
  renderingNpi: "1999999992",
};
const payer = {
  name: "Northfield Mutual Health",
  payerId: "NFM01",
  phone: "+18005550142",
  hours: "Mon to Fri, 8:00 AM to 6:00 PM Central",
  claimsPerCall: 3,
  turnaroundDays: 21,
  address: "PO Box 555, Sampletown, MN 55555",
  localTime: { zone: "America/Chicago", label: "Central" },
};
const patient = {
  name: "Pat Specimen",
  birthDate: "1971-04-09",
  sex: "F",
  memberId: "NFM 555 010 4471",
  group: "SAMPLE-0042",
  address: "12 Placeholder Lane, Springfield, IL 62704",
  phone: "+12175550118",
  localTime: { zone: "America/Chicago", label: "Central" },
};

/** The practice calls for itself. */
const client = { says: provider.name, capacity: "first-party", title: provider.name, name: "willow" };

export function claim(number, over = {}) {
  return {
    claimId: `claim-${number}`,
    claimNumber: `WC-2026-${number}`,
    payerControlNumber: `NFM2026${number}00`,
    kind: "professional",
    dosFrom: "2026-08-11",
    dosTo: "2026-08-11",
    ageDays: 103,
    billedCents: 48_500,
    paidCents: 0,
    balanceCents: 48_500,
    placeOfService: "11 Office",
    frequency: "1 Original",
    authorization: "AUTH-0001",
    submitted: "2026-08-14",
    trace: "CH2026081400017",
    clocks: [
      { label: "Follow up on", date: day(-2), daysLeft: -2, why: "As said on an earlier call" },
      { label: "File by", date: day(9), daysLeft: 9, why: "The payer's term: 90 days from service" },
      { label: "Corrected claim by", date: day(262), daysLeft: 262, why: "The payer's term: 365 days from service" },
    ],
    lastHeard: { at: ago(1_100_000), status: "INPROC", spokeWith: "Sandy K.", reference: "44720" },
    diagnoses: ["M54.50", "G89.29"],
    lines: [
      {
        procedure: "99214",
        modifiers: ["25"],
        description: "Office visit, established",
        units: "1",
        chargeCents: 21_500,
        dos: "2026-08-11",
      },
      {
        procedure: "20610",
        modifiers: ["RT"],
        description: "Joint injection, major",
        units: "1",
        chargeCents: 19_000,
        dos: "2026-08-11",
      },
      {
        procedure: "J3301",
        modifiers: [],
        description: "Triamcinolone, 10 mg",
        units: "4",
        chargeCents: 8_000,
        dos: "2026-08-11",
      },
    ],
    ...over,
  };
}

export function payerWork() {
  return {
    leadId: "lead-1",
    audience: "payer",
    attemptNumber: 2,
    payer,
    provider,
    client,
    patient,
    claims: [
      claim("10482"),
      claim("10517", {
        dosFrom: "2026-09-02",
        dosTo: "2026-09-04",
        ageDays: 81,
        billedCents: 126_000,
        paidCents: 31_240,
        balanceCents: 94_760,
      }),
      claim("10533", {
        dosFrom: "2026-09-15",
        dosTo: "2026-09-15",
        ageDays: 68,
        billedCents: 21_500,
        balanceCents: 21_500,
      }),
    ],
    history: [
      {
        at: ago(86_400 * 21),
        by: "Bo Sample",
        text: "Called Northfield Mutual Health, spoke with Robin T. Claim received 08/19/2026, in process. Asked to allow 15 business days. Call reference RT-0819-55.",
      },
      { at: ago(86_400 * 64), by: "Import", text: "Accepted by the payer (277CA), control number NFM20261048200." },
    ],
    identifiers: [
      { label: "Billing NPI", value: "1999 9999 84", digits: "1999999984" },
      { label: "Tax ID", value: "99-0000001", digits: "990000001" },
      { label: "Member ID", value: "NFM 555 010 4471", digits: "5550104471" },
      { label: "Date of birth", value: "04/09/1971", digits: "04091971" },
      { label: "Date of service", value: "08/11/2026", digits: "08112026" },
      { label: "Billed amount", value: "$485.00", digits: "48500" },
      { label: "Claim number", value: "WC-2026-10482" },
    ],
  };
}

export function patientWork() {
  return {
    leadId: "lead-2",
    audience: "patient",
    attemptNumber: 1,
    payer,
    provider,
    client,
    patient,
    claims: [
      claim("10411", { billedCents: 48_500, paidCents: 33_280, balanceCents: 15_220 }),
      claim("10466", {
        dosFrom: "2026-08-25",
        dosTo: "2026-08-25",
        ageDays: 89,
        billedCents: 21_500,
        paidCents: 17_000,
        balanceCents: 4_500,
      }),
    ],
    history: [{ at: ago(86_400 * 30), by: "Statement", text: "Statement of $197.20 mailed." }],
    identifiers: [
      { label: "Account", value: "WC-77120" },
      { label: "Date of birth", value: "04/09/1971" },
      { label: "ZIP code", value: "62704" },
    ],
  };
}

/** What the gateway sends before the person is verified. */
export function maskedWork() {
  const { name, phone, localTime } = patient;
  return {
    leadId: "lead-2",
    audience: "patient",
    attemptNumber: 1,
    masked: true,
    payer: { name: "", payerId: "" },
    provider: { name: "", npi: "" },
    client: { says: client.says, capacity: client.capacity },
    patient: { name, phone, localTime },
    claims: [],
    history: [],
    identifiers: [],
  };
}

/** The same words as the gateway's, for the one invented person: two of three. */
export function matches({ birthDate = "", address = "", memberId = "" }) {
  const same = [/^(4\/9\/(19)?71|1971-04-09)$/.test(birthDate), /^62704$|^12\b/.test(address), /4471$/.test(memberId)];
  return same.filter(Boolean).length >= 2;
}

export const facts = () => ({
  today: new Date().toISOString().slice(0, 10),
  now: new Date().toISOString(),
  promiseDays: 30,
  planPayments: 24,
  planLeast: 2_500,
  callbackDays: 60,
  turnaroundDays: 30,
});

export const needed = ({ claimId, claimNumber, payerControlNumber, billedCents, dosFrom }) => ({
  claimId,
  claimNumber,
  payerControlNumber,
  facts: { billed: billedCents, dosFrom },
  version: 0,
});

/** What has to be recorded; fields and rules are in the definition that the gateway serves. */
export function payerForm(callId) {
  return { callId, audience: "payer", facts: facts(), claims: payerWork().claims.map(needed) };
}

export function maskedForm(callId) {
  const claim = { claimId: "claim-10411", claimNumber: "claim-10411", facts: {}, version: 0 };
  return { callId, audience: "patient", facts: facts(), claims: [claim] };
}

export function patientForm(callId) {
  const { claims } = patientWork();
  const balance = claims.reduce((sum, { balanceCents }) => sum + balanceCents, 0);
  return { callId, audience: "patient", facts: { ...facts(), balance }, claims: [needed(claims[0])] };
}
