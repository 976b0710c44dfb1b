/** Claims of invented people as an 837 file. Every spec has its own people and numbers, so that it can count its own calls. */
export const payers = [
  { name: "E2E QUICK PLAN", id: "E2EQ1", phone: "+18005550180" },
  { name: "E2E OTHER PLAN", id: "E2EO2", phone: "+18885550181" },
];

/** A line that agents bring to a call; the scenario answers it as it answers every person. */
export const interpreter = { name: "Sign language line", phone: "+12175550194" };

export const npi = "2000000119";

/**
 * @param spec number of the spec, part of every name and number
 * @param people [{ last, first, phone (ten digits), payer (none: the patient owes), charges: [cents per claim] }]
 */
export function book(spec, people) {
  const out = [];
  const today = new Date();
  const day = (days) => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const number = String(700 + spec).padStart(9, "0");
  const add = (...parts) => out.push(`${parts.join("*").replace(/\*+$/, "")}~`);
  const pad = (text) => text.padEnd(15);
  add("ISA", "00", " ".repeat(10), "00", " ".repeat(10), "ZZ", pad("E2E"), "ZZ", pad("E2EPAYERS"), day(0).slice(2), "0600", "^", "00501", number, "0", "T", ":");
  add("GS", "HC", "E2E", "E2EPAYERS", day(0), "0600", "1", "X", "005010X222A1");
  const first = out.length;
  add("ST", "837", "0001", "005010X222A1");
  add("BHT", "0019", "00", `E2E${spec}`, day(0), "0600", "CH");
  add("NM1", "41", "2", "E2E SENDER", "", "", "", "", "46", "E2E");
  add("PER", "IC", "E2E DESK", "TE", "2025550100");
  add("NM1", "40", "2", "E2E RECEIVER", "", "", "", "", "46", "E2EPAYERS");
  add("HL", "1", "", "20", "1");
  add("NM1", "85", "2", "MAPLE STREET FAMILY MEDICINE", "", "", "", "", "XX", npi);
  add("N3", "1 DEMONSTRATION PLAZA");
  add("N4", "SPRINGFIELD", "IL", "627010001");
  // Each spec bills under its own taxpayer number: what it left undone is in no call of another.
  add("REF", "EI", String(1_000_100 + spec).padStart(9, "0"));
  people.forEach((person, index) => subscriber(add, day, spec, person, index));
  add("SE", String(out.length - first + 1), "0001");
  add("GE", "1", "1");
  add("IEA", "1", number);
  return out.join("\n");
}

function subscriber(add, day, spec, person, index) {
  add("HL", String(index + 2), "1", "22", "0");
  add("SBR", "P", "18", "", "", "", "", "", "", person.payer ? "CI" : "09");
  add("NM1", "IL", "1", person.last, person.first, "", "", "", "MI", memberId(spec, index));
  add("N3", `${index + 1} WILLOW LANE`);
  add("N4", "SPRINGFIELD", "IL", "627040001");
  add("DMG", "D8", person.born ?? "19710409", "F");
  add("PER", "IC", `${person.first} ${person.last}`, "TE", person.phone);
  add("NM1", "PR", "2", person.payer?.name ?? "SELF PAY", "", "", "", "", "PI", person.payer?.id ?? "SELFPAY");
  person.charges.forEach((cents, at) => {
    const dollars = (cents / 100).toFixed(2);
    add("CLM", claimNumber(spec, index, at), dollars, "", "", "11:B:1", "Y", "A", "Y", "Y");
    add("HI", "ABK:I10");
    add("LX", "1");
    add("SV1", "HC:99214", dollars, "UN", "1", "", "", "1");
    add("DTP", "472", "D8", day(60 + at));
  });
}

/** What every person of a book states to be known: two are enough. */
export const stated = { birthDate: "4/9/1971", address: "62704" };

export const memberId = (spec, index) => `E2E${String(spec * 1000 + index).padStart(9, "0")}`;
export const claimNumber = (spec, index, at = 0) => `E2E-${spec}-${index}-${at}`;
