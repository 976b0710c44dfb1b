import { floorStates } from "./floor.mjs";
import { myQuality, qualityStates } from "./quality.mjs";

/** What is pictured, in the order of a shift; `says` is what the documentation says of it. Without `prepare` the picture is taken elsewhere. */
const scene = (name) => (tools) => tools.scene(name);

async function paid({ page, scene }) {
  await scene("talking");
  await page.getByRole("combobox", { name: /Status/ }).fill("check");
  await page.keyboard.press("Enter");
  await page.getByLabel("Spoke with").fill("Robin T.");
  await page.getByLabel("Allowed", { exact: true }).fill("300");
  await page.getByLabel(/^Paid$/).fill("210");
}

async function wrong(tools) {
  await paid(tools);
  await tools.page.getByLabel("Patient responsibility").fill("80");
  await tools.page.keyboard.press("Control+Enter");
  await tools.page.locator(".field-wrong").first().waitFor();
}

async function press({ page }, key, shown) {
  await page.keyboard.press(key);
  await page.locator(shown).first().waitFor();
}

const day = (tab) => async (tools) => {
  await tools.scene("ready");
  await tools.page.waitForTimeout(200);
  await press(tools, "Shift+F9", "[role=tab]");
  await tools.page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
};

const board = (name, shown) => async (tools) => {
  await tools.scene("start", "supervisor");
  await tools.page.getByRole("button", { name, exact: true }).first().click();
  await tools.page.locator(shown).first().waitFor();
};

const callable = (row, item) => async (tools) => {
  await tools.scene("start", "supervisor");
  await tools.page.getByRole("button", { name: "Who can be called" }).nth(row).click();
  await tools.page.getByRole("button", { name: item }).click();
  await tools.page.locator(".verdict").waitFor();
};

const reminders = (row, shown) => async (tools) => {
  await tools.scene("start", "supervisor");
  await tools.page.getByRole("button", { name: "Reminders", exact: true }).click();
  await tools.page.getByRole("button", { name: row }).click();
  await tools.page.locator(shown).waitFor();
};

async function reports({ page, scene }) {
  await scene("start", "supervisor");
  await page.getByRole("button", { name: "Reports", exact: true }).click();
  await page.locator(".reports-table").waitFor();
}

async function script({ page, scene }, title) {
  await scene("start", "supervisor");
  await page.getByRole("button", { name: "Scripts" }).click();
  await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await page.locator(".code").waitFor();
  await page.waitForTimeout(400);
}

export const parts = [
  {
    title: "Before the first call",
    states: [
      { name: "login", says: "Signing in.", prepare: ({ signedOut }) => signedOut() },
      { name: "start", says: "The start of the shift: campaign, headset, ready.", prepare: scene("start") },
      { name: "headset-check", says: "The check of the line before the shift, all well." },
      { name: "headset-check-one-way", says: "The check has found that the agent is not heard." },
      { name: "ready", says: "Ready, with the reason why no call comes.", prepare: scene("ready") },
    ],
  },
  {
    title: "A call to a payer",
    states: [
      { name: "preview", says: "A claim to read before it is dialled.", prepare: scene("preview") },
      {
        name: "other-number",
        says: "Another number of the payer, through the compliance gate.",
        async prepare({ scene, page, button }) {
          await scene("preview");
          await button("Other number").click();
          await page.locator(".other-number").waitFor();
        },
      },
      { name: "ringing", says: "It rings.", prepare: scene("ringing") },
      { name: "talking", says: "Talking about three claims.", prepare: scene("talking") },
      { name: "outcome", says: "The outcome of a claim, the script at the status that was heard.", prepare: paid },
      { name: "outcome-wrong", says: "What does not add up is said beside its field.", prepare: wrong },
      {
        name: "keypad",
        says: "The keypad over the page.",
        async prepare(tools) {
          await tools.scene("talking");
          await press(tools, "F8", ".pad");
          await tools.page.keyboard.type("1982");
        },
      },
      { name: "held", says: "On hold and muted; what cannot be done now says why.", prepare: scene("held") },
      {
        name: "wrap-up",
        says: "The call has ended, the outcome is recorded, a break follows.",
        prepare: scene("wrapup"),
      },
      { name: "wrap-up-warned", says: "Half a minute is left, and more can be had.", prepare: scene("warned") },
      {
        name: "over-limit",
        says: "Over the limit of wrap-up: no call until it is saved.",
        prepare: scene("overlimit"),
      },
    ],
  },
  {
    title: "A call to a patient",
    states: [
      { name: "masked", says: "Nothing of the account before the person is verified.", prepare: scene("masked") },
      {
        name: "not-the-same",
        says: "What was stated is not the same as on file.",
        async prepare({ scene, page }) {
          await scene("masked");
          await page.keyboard.press("F3");
          await page.keyboard.type("4/9/1972");
          await page.keyboard.press("Enter");
          await page.keyboard.type("99999");
          await page.keyboard.press("Enter");
          await page.waitForTimeout(300);
        },
      },
      { name: "verified", says: "Verified: balances, and the reason for the call.", prepare: scene("patient") },
      {
        name: "people",
        says: "Whom to bring to the call, and who cannot come now.",
        async prepare(tools) {
          await tools.scene("patient");
          await press(tools, "F10", ".people-row");
        },
      },
      { name: "consulting", says: "With an interpreter, while the patient hears music.", prepare: scene("consulting") },
      { name: "conference", says: "All three hear each other.", prepare: scene("conference") },
      { name: "brought", says: "Brought to a colleague's call.", prepare: scene("brought") },
      { name: "parked", says: "A parked call that anyone of the campaign can take.", prepare: scene("parked") },
    ],
  },
  {
    title: "When something is wrong",
    states: [
      { name: "poor-line", says: "A poor line within a call, and what to do." },
      {
        name: "headset-lost",
        says: "The headset has left the call; the party waits with music.",
        prepare: scene("lost"),
      },
      { name: "not-responding", says: "A call did not reach the agent.", prepare: scene("missed") },
      {
        name: "disconnected",
        says: "The server cannot be reached: said at once, and tried again.",
        async prepare({ scene, page, tell }) {
          await scene("talking");
          await tell("drop?for=4000");
          await page.getByText("Connection to the server lost").first().waitFor();
        },
      },
      {
        name: "superseded",
        says: "Another tab or device has taken the desk over.",
        async prepare({ scene, page, tell }) {
          await scene("talking");
          await tell("supersede");
          await page.locator(".superseded").waitFor();
        },
      },
      {
        name: "locked",
        says: "Left alone: locked, with the call going on.",
        async prepare({ scene, page, tell }) {
          await tell("lock-after?seconds=1");
          await scene("talking");
          await page.getByRole("heading", { name: "Your desk is locked" }).waitFor();
        },
      },
    ],
  },
  {
    title: "The agent's day",
    states: [
      { name: "break", says: "On a break, past its plan.", prepare: scene("break") },
      { name: "day-numbers", says: "Own numbers of the shift.", prepare: day("Numbers") },
      { name: "day-messages", says: "Messages from the supervisor.", prepare: day("Messages") },
      { name: "day-call-backs", says: "Call-backs that were promised.", prepare: day("Call-backs") },
      { name: "day-next-shift", says: "What awaits the agent in the next shift.", prepare: day("Next shift") },
      ...myQuality,
    ],
  },
  {
    title: "The supervisor",
    states: [
      { name: "board", says: "The floor.", prepare: ({ scene }) => scene("start", "supervisor") },
      {
        name: "board-pace",
        says: "Why a campaign dials as it does, and its limits.",
        prepare: board("Pace", ".decisions"),
      },
      {
        name: "board-what-if",
        says: "What another team or cap would give.",
        async prepare(tools) {
          await board("Pace", ".decisions")(tools);
          await tools.page.getByLabel("Agents at work").fill("600");
          await tools.page.locator(".what-if table").waitFor();
          await tools.page.locator(".what-if table").scrollIntoViewIfNeeded();
        },
      },
      {
        name: "board-callable",
        says: "Who of a campaign can be called, why the others not, and when this one can.",
        prepare: callable(1, /^P\. S\. 2/),
      },
      {
        name: "board-callable-blocked",
        says: "One that is called no more, and what was decided before. A changed file of rules has a fault.",
        prepare: callable(2, /^M\. B\. 4/),
      },
      {
        name: "reminders",
        says: "Reminder campaigns: who is chosen, what the plan would bring today, and what came of it.",
        prepare: reminders(/^Reminders, balances/, ".preview"),
      },
      {
        name: "reminders-strategy",
        says: "A strategy that would not do is refused with the place of each fault.",
        async prepare(tools) {
          await reminders(/^Reminders, balances/, ".preview")(tools);
          await tools.button("Strategies").click();
          const text = tools.page.getByLabel("What is done, step by step");
          await text.fill((await text.inputValue()).replace("outside_agency", "paid"));
          await tools.button("Keep as the next version").click();
          await tools.page.locator(".strategy-faults").waitFor();
        },
      },
      {
        name: "reports",
        says: "What nights came to; each heading tells its formula.",
        async prepare(tools) {
          await reports(tools);
          await tools.page.getByRole("button", { name: "Abandoned", exact: true }).hover();
        },
      },
      {
        name: "reports-calls",
        says: "The calls that a figure is made of; who was called is not told.",
        async prepare(tools) {
          await reports(tools);
          await tools.button(/^Connects of 2026-11-25/).click();
          await tools.page.locator(".reports-calls tbody tr").first().waitFor();
          await tools.page.locator(".reports-calls").scrollIntoViewIfNeeded();
        },
      },
      {
        name: "reports-teams",
        says: "Teams, the search for who else should be in one, and what removing one does to reports.",
        async prepare(tools) {
          await reports(tools);
          await tools.button("Teams").click();
          const [night, patients] = ["Payers, night", "Patients"].map((name) =>
            tools.page.getByRole("article", { name, exact: true }),
          );
          await patients.getByRole("button", { name: "Remove", exact: true }).click();
          await night.getByLabel("Add an agent").fill("e");
        },
      },
      {
        name: "reports-mail",
        says: "Reports by e-mail to several people; who may not see reports any more is named.",
        async prepare(tools) {
          await reports(tools);
          await tools.button("By e-mail").click();
          await tools.page.getByLabel("E-mail address").fill("sam@office.example");
          await tools.button("Add").click();
        },
      },
      {
        name: "board-new-campaign",
        says: "A new campaign; what is refused is said at its field.",
        async prepare(tools) {
          await board("New campaign", "dialog[open]")(tools);
          await tools.page.getByRole("textbox", { name: "Name" }).fill("Patient balances, spring");
          await tools.page.getByLabel("Abandon cap").fill("4");
          await tools.button("Create").click();
          await tools.page.locator(".field-wrong:not(:empty)").first().waitFor();
        },
      },
      {
        name: "board-messages",
        says: "Messages to agents, and who has read them.",
        prepare: board("Messages", "dialog[open]"),
      },
      { name: "board-call-backs", says: "Every call-back to come.", prepare: board("Call-backs", "dialog[open]") },
      { name: "board-wrap-up", says: "The limit of wrap-up.", prepare: board("Wrap-up", "dialog[open]") },
      { name: "scripts", says: "The script editor with its preview.", prepare: (tools) => script(tools, "In process") },
      {
        name: "scripts-finding",
        says: "The linter has found what must not be said.",
        async prepare(tools) {
          await script(tools, "Denied: no authorization");
          await tools.page.locator(".cm-content").click();
          await tools.page.keyboard.press("Control+End");
          await tools.page.keyboard.type('<@step title="More"><@say>We will take legal action.</@say></@step>');
          await tools.page.locator(".findings button").first().waitFor();
        },
      },
      {
        name: "scripts-history",
        says: "Versions, what has changed between them, and the way back.",
        async prepare(tools) {
          await script(tools, "Paid by check");
          await tools.page.locator(".cm-content").click();
          await tools.page.keyboard.type("<#-- ours -->\n");
          await tools.button("History").click();
          await tools.page.locator(".diff").waitFor();
        },
      },
    ],
  },
  { title: "Quality", states: qualityStates },
  { title: "The floor at work, on the real switch", states: floorStates },
  {
    title: "Light, and large",
    states: [
      { name: "outcome-light", says: "The desk in its light theme.", theme: "light", prepare: paid },
      {
        name: "board-light",
        says: "The floor in its light theme.",
        theme: "light",
        prepare: ({ scene }) => scene("start", "supervisor"),
      },
      {
        name: "outcome-4k",
        says: "The desk at 3840×2160.",
        size: { width: 3840, height: 2160 },
        prepare: paid,
      },
    ],
  },
];
