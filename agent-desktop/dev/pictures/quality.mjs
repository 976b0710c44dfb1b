/** The pages of quality, as they are pictured. */
async function part({ scene, page }, name) {
  await scene("start", "supervisor");
  await page.getByRole("button", { name: "Quality", exact: true }).click();
  await page.getByRole("navigation", { name: "Parts of quality" }).getByRole("button", { name, exact: true }).click();
}

const opened = (name, shown) => async (tools) => {
  await part(tools, name);
  await tools.page.locator(shown).first().waitFor();
};

async function scoring(tools) {
  const { page } = tools;
  await part(tools, "To score");
  await page.getByRole("button", { name: "Go on" }).first().click();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await page.locator(".wave").waitFor();
  // Somewhere within the call, as one is while scoring.
  await page.locator(".wave").click({ position: { x: 210, y: 40 } });
  await page.locator(".item-text", { hasText: "Repeated amount and date" }).click();
}

async function read(tools, agent) {
  await part(tools, "Scored");
  await tools.page.getByRole("button", { name: agent }).last().click();
  await tools.page.locator(".course").waitFor();
}

export const qualityStates = [
  {
    name: "quality-queue",
    says: "Calls that rules have drawn, those due first first.",
    prepare: opened("To score", ".queue tbody tr"),
  },
  {
    name: "quality-scoring",
    says: "Scoring: the call at the left, the scorecard at the right, by keys; what it counts as it will count.",
    prepare: scoring,
  },
  {
    name: "quality-release",
    says: "What the agent will read, before it is released.",
    async prepare(tools) {
      await scoring(tools);
      for (const key of ["1", "2", "1"]) await tools.page.keyboard.press(key);
      await tools.button("Release").click();
      await tools.page.locator("dialog[open]").waitFor();
    },
  },
  {
    name: "quality-scored",
    says: "What was scored, with disputes that wait.",
    prepare: opened("Scored", "[data-row]"),
  },
  {
    name: "quality-dispute",
    says: "A dispute is decided item by item, with the score that comes of it.",
    async prepare(tools) {
      await read(tools, "Dana Testcase");
      await tools.button("Decide the dispute").click();
      await tools.page.getByRole("radio", { name: "Change to Yes" }).click();
    },
  },
  {
    name: "quality-scorecards",
    says: "A scorecard is written: weights, what is critical, guidance and steps.",
    async prepare(tools) {
      await part(tools, "Scorecards");
      await tools.page.getByRole("button", { name: /^Patient balance call/ }).click();
      await tools.page.locator(".card-editor").waitFor();
      await tools.button("Item 1.2: guidance and steps").click();
    },
  },
  {
    name: "quality-sampling",
    says: "A rule, and what it would have drawn.",
    async prepare(tools) {
      await part(tools, "Sampling");
      await tools.page.getByRole("button", { name: /^Two a week/ }).click();
      await tools.button("What would it have drawn?").click();
      await tools.page.locator(".rule-form .grid").waitFor();
    },
  },
  {
    name: "quality-calibration",
    says: "Three people have scored the same call: where they differ, and how far they agree.",
    async prepare(tools) {
      await part(tools, "Calibration");
      await tools.button("November, identity").click();
      await tools.page.locator(".comparison").waitFor();
    },
  },
  {
    name: "quality-trends",
    says: "Trends with their intervals.",
    async prepare(tools) {
      await opened("Trends", ".lines")(tools);
      for (const name of ["Bo Sample", "Eli Mockup"]) await tools.page.getByLabel(`A line of ${name}`).check();
    },
  },
];

export const myQuality = [
  {
    name: "my-quality",
    says: "What was scored of one's own calls: heard, answered, disputed.",
    async prepare({ scene, page }) {
      await scene("ready");
      await page.getByRole("button", { name: /^My quality/ }).click();
      await page.locator(".my-quality .course").waitFor();
    },
  },
  {
    name: "my-quality-dispute",
    says: "Disputing an item, with a reason.",
    async prepare({ scene, page }) {
      await scene("ready");
      await page.getByRole("button", { name: /^My quality/ }).click();
      await page.getByRole("button", { name: "Dispute…" }).click();
      await page.getByRole("checkbox", { name: /^Dispute: Gave name/ }).check();
      await page
        .getByRole("textbox", { name: /^Why it is disputed/ })
        .fill("I said my name only; the practice came at 0:31.");
    },
  },
];
