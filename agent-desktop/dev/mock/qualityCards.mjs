/** Scorecards of the invented server, and their scoring: for pictures, so plain numbers do. */
const yesNo = (key, text, weight, more = {}) => ({ key, text, kind: "yes-no", weight, ...more });

export const patientCard = {
  name: "Patient balance call",
  purpose: "Calls to patients about a balance, and reminders that came to an agent.",
  calls: ["patient", "reminder"],
  passMark: 9_000,
  sections: [
    {
      key: "opening",
      name: "Opening and identity",
      weight: 30,
      items: [
        yesNo("greeting", "Gave name, practice and the reason for the call only after verification", 30, {
          guidance: "Before verification: name, and that it is a call about a personal matter. Nothing of the account.",
        }),
        yesNo("identity", "Verified two identifiers before anything about the account", 50, {
          critical: "scorecard",
          guidance: "Name alone is not an identifier. Date of birth and postal code, both stated by the patient.",
        }),
        yesNo("recording-notice", "The recording notice was heard or given", 20, { notApplicable: true }),
      ],
    },
    {
      key: "law",
      name: "Law and disclosures",
      weight: 25,
      items: [
        yesNo("mini-miranda", "Said the debt collector's notice where the account is with a third party", 60, {
          critical: "section",
          notApplicable: true,
        }),
        yesNo("no-threat", "Threatened nothing, promised nothing that is not so", 40, { critical: "scorecard" }),
      ],
    },
    {
      key: "balance",
      name: "Balance and solution",
      weight: 30,
      items: [
        yesNo("explained", "Explained what the balance is of, and what the payer has paid", 30),
        {
          key: "solution",
          text: "Offered a way to pay that fits what the patient said",
          kind: "scale",
          weight: 50,
          steps: [
            { points: 0, label: "Asked for the whole amount and nothing else" },
            { points: 1, label: "Named a plan, but not one for this patient" },
            { points: 2, label: "Asked what is possible, and offered two ways" },
            { points: 3, label: "Found with the patient what was then agreed" },
          ],
          guidance: "Financial assistance counts where the patient asked for it or said that nothing is possible.",
        },
        yesNo("promise", "Repeated amount and date of what was promised", 20, { notApplicable: true }),
      ],
    },
    {
      key: "craft",
      name: "Manner and record",
      weight: 15,
      items: [
        {
          key: "courtesy",
          text: "Listened, and spoke plainly and with courtesy",
          kind: "scale",
          weight: 50,
          steps: [
            { points: 0, label: "Interrupted, or was short with the patient" },
            { points: 1, label: "Polite, but read from the script" },
            { points: 2, label: "Listened, and answered what was asked" },
          ],
        },
        yesNo("coded", "The outcome that was coded is what was heard", 50),
      ],
    },
  ],
};

export const payerCard = {
  name: "Payer claim status call",
  purpose: "Calls to payers about claims.",
  calls: ["payer"],
  passMark: 9_500,
  sections: [
    {
      key: "identify",
      name: "Identification",
      weight: 20,
      items: [
        yesNo("provider", "Gave NPI, tax id and the claim's identifiers without being asked twice", 50),
        yesNo("rep-name", "Obtained the representative's name", 50),
      ],
    },
    {
      key: "probe",
      name: "Status and probing",
      weight: 50,
      items: [
        yesNo("status", "Obtained status, date and amount of each claim", 40, { critical: "section" }),
        yesNo("denial", "For a denial: the code, the reason in words, and what would overturn it", 40, {
          notApplicable: true,
        }),
        yesNo("filing", "Asked for the limit of an appeal or corrected claim", 20, { notApplicable: true }),
      ],
    },
    {
      key: "close",
      name: "Close",
      weight: 30,
      items: [
        yesNo("reference", "Obtained the call's reference number", 40, { critical: "section" }),
        yesNo("next-step", "The next step and its date are recorded", 30),
        yesNo("outcome", "The outcome that was coded is what was heard", 30),
      ],
    },
  ],
};

const full = (item) => (item.kind === "yes-no" ? 1 : Math.max(...item.steps.map(({ points }) => points)));

/** As POST quality/score would answer. */
export function resultOf(card, answers) {
  const of = new Map(answers.map((one) => [one.item, one]));
  const share = (item) => {
    const one = of.get(item.key);
    return one?.points === undefined ? undefined : one.points / full(item);
  };
  const mean = (parts) =>
    parts.length === 0
      ? undefined
      : parts.reduce((sum, [weight, value]) => sum + weight * value, 0) /
        parts.reduce((sum, [weight]) => sum + weight, 0);
  const items = card.sections.flatMap((section) => section.items);
  const lost = (what) => items.filter((item) => what.includes(item.critical) && of.get(item.key)?.points === 0);
  const sections = card.sections.map((section) => {
    const failed = section.items.some((item) => item.critical === "section" && of.get(item.key)?.points === 0);
    const value = mean(
      section.items.flatMap((item) => (share(item) === undefined ? [] : [[item.weight, share(item)]])),
    );
    return { section, failed, value: failed ? 0 : value };
  });
  const whole = mean(sections.flatMap(({ section, value }) => (value === undefined ? [] : [[section.weight, value]])));
  const value = whole !== undefined && lost(["scorecard"]).length > 0 ? 0 : whole;
  const score = (one) => (one === undefined ? {} : { score: Math.round(one * 10_000) });
  return {
    ...score(value),
    passed: value !== undefined && Math.round(value * 10_000) >= card.passMark,
    criticalErrors: lost(["section", "scorecard"]).map(({ key }) => key),
    missing: items
      .filter(({ key }) => of.get(key)?.points === undefined && !of.get(key)?.notApplicable)
      .map(({ key }) => key),
    sections: sections.map((one) => ({ key: one.section.key, failed: one.failed, ...score(one.value) })),
    items: items.flatMap((item) => (share(item) === undefined ? [] : [{ key: item.key, ...score(share(item)) }])),
  };
}
