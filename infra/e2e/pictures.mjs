/**
 * Takes the pictures of the README from the demonstration that `./claimline up` started: an agent in a payer call and the supervisor's board.
 *   CLAIMLINE_E2E_STATE=$PWD/.claimline node infra/e2e/pictures.mjs
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Api } from "./harness/api.mjs";
import { openBrowser } from "./harness/browser.mjs";
import { root, state } from "./harness/place.mjs";

const url = readFileSync(join(state, "run/gateway.address"), "utf8").trim();
const picture = (page, name) => page.screenshot({ path: join(root, "docs/images", `${name}.png`) });
const seconds = (count) => new Promise((done) => setTimeout(done, count * 1_000));

const browser = await openBrowser();
const people = [];
try {
  const supervisor = await Api.signIn("super1", url);
  for (const id of ["payers-demo", "patients-demo"]) {
    await supervisor.post(`/campaigns/${id}/start`);
  }
  const floor = await browser.supervisor("super1", url);
  const payers = await started("agent1", "Payers (demo)");
  const patients = await started("agent2", "Patients (demo)");
  people.push(payers, patients);
  await payers.page.keyboard.press("d");
  await payers.callIs("Talking", 60_000);
  // The menu is left behind, and the form is half filled in, as it is when somebody works.
  await seconds(4);
  await payers.chooseStatus("In process");
  await picture(payers.page, "desk-call");
  await picture(floor.page, "board");
} finally {
  for (const one of people) {
    await one.leave().catch((error) => console.error(error.message));
  }
  await browser.close();
}

async function started(user, campaign) {
  const desk = await browser.agent(user, url);
  await desk.startShift(campaign);
  return desk;
}
