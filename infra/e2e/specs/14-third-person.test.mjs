import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { interpreter } from "../harness/book.mjs";
import { measured } from "../harness/measured.mjs";
import { audioAt, channels, hangUp, switchBridges } from "../harness/practice.mjs";
import { storedAttempts, storedOutcomes } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = [patient("SORREL", "217", 95, 990_000), patient("TANSY", "217", 96, 800_000)];
let world, ana, ben, call;

before(async () => {
  world = await openWorld(14, people, { mode: "preview" });
  ana = await world.agent("agent3");
  ben = await world.agent("agent4");
  await world.floor.start(world.name);
});
after(() => world?.close());

/** Legs that hear each other in the switch: how many of parties, guests and agents. */
const together = (...prefixes) =>
  until(`${prefixes.join(" and ")} hear each other`, () => {
    const found = switchBridges().find((legs) => legs.length === prefixes.length && prefixes.every((prefix) => legs.some((leg) => leg.startsWith(prefix))));
    if (!found) throw new Error(JSON.stringify(switchBridges()));
    return found;
  });

async function dial(agent) {
  await agent.press("F2");
  await agent.inState("Previewing");
  await agent.press("d");
  return (await agent.callIs("Talking", 20_000)).call;
}

const company = (agent, name) => agent.serverShows(`guest ${name}`, (desk) => desk.call?.guest?.company === name, 20_000);

async function invite(agent, text, key = "Enter") {
  await agent.press("F10");
  await agent.page.getByLabel("Find a colleague or a line").fill(text);
  await agent.page.locator(".people-row.chosen", { hasText: text }).waitFor();
  await agent.press(key);
}

/** The far end's packets rise: it is sent sound. */
const hears = (number) => {
  const first = audioAt(number);
  return until(`${number} receives sound`, () => {
    const now = audioAt(number);
    return now && now.received > (first?.received ?? 0) + 30 ? now : undefined;
  });
};

test("an agent consults an interpreter by keyboard while the patient hears music", async (t) => {
  await ana.join(world.name);
  await ana.headsetOn();
  await ben.join(world.name);
  await ben.headsetOn();
  call = await dial(ana);
  await ana.verify();
  const began = performance.now();
  await invite(ana, "Sign language");
  await company(ana, "with-guest");
  measured(t, "asked -> speaking with the guest ms", performance.now() - began);
  await together("cl-a-", "cl-x-");
  await ana.audioFlows();
  await hears(call.number);
  await ana.shot("14-consulting");
  assert.equal((await ana.server()).controls.hold.allowed, false);
});

test("back to the patient, and then all three together", async (t) => {
  await ana.press("Shift+F6");
  await company(ana, "with-party");
  await together("cl-a-", "cl-p-");
  const began = performance.now();
  await ana.press("Shift+F7");
  await together("cl-a-", "cl-p-", "cl-x-");
  measured(t, "asked -> all three in one bridge ms", performance.now() - began);
  await company(ana, "together");
  await ana.callIs("Conference");
  await ana.audioFlows();
  await hears(call.number);
  await hears(interpreter.phone);
  await ana.shot("14-conference");
});

test("the call is handed over, goes on without the agent, and is recorded meanwhile", async () => {
  await ana.press("Shift+F8");
  await ana.inState("WrapUp");
  await together("cl-p-", "cl-x-");
  await hears(call.number);
  await ana.shot("14-handed-over");
  await ana.saveQuickly("break");
  await ana.inState("Break");
  assert.equal(channels(call.number).length, 1, "the two still speak");
  await hangUp(interpreter.phone);
  await until("the patient is released", () => channels(call.number).length === 0);
  const attempt = await until("the attempt is closed", async () => {
    const [stored] = await storedAttempts({ _id: call.callId });
    return stored?.ending?.result ? stored : undefined;
  });
  assert.equal(attempt.ending.result, "CONNECTED");
  assert.equal((await storedOutcomes(call.callId)).length, 1);
});

test("a colleague is brought to a call, sees the claim, and takes it over with what was typed", async (t) => {
  call = await dial(ana);
  await ana.verify();
  await ana.chooseStatus("Asks for a call back");
  await world.floor.stop(world.name);
  await ben.send("ready", {});
  await ben.inState("Ready");
  await invite(ana, "Agent 4");
  const brought = await ben.serverShows("brought to the call", (desk) => desk.broughtBy);
  assert.equal(brought.work.leadId, (await ana.server()).work.leadId);
  assert.equal(brought.outcome, undefined, "one record, one hand");
  await together("cl-a-", "cl-a-");
  await ben.audioFlows({ voice: false });
  await ben.shot("14-brought");
  const began = performance.now();
  await ana.press("Shift+F8");
  await ben.callIs("Talking");
  measured(t, "handed over -> the colleague speaks with the patient ms", performance.now() - began);
  await together("cl-a-", "cl-p-");
  await ben.page.locator(".status-chosen", { hasText: "Asks for a call back" }).waitFor();
  assert.equal((await ben.server()).work.masked, undefined, "verified stays verified");
  assert.equal((await ana.server()).call, undefined);
});

test("the call is parked, every desk shows it, and another agent takes it", async () => {
  await ben.press("F10");
  await ben.page.getByRole("button", { name: "Park the call" }).click();
  await ana.page.locator(".parked-call").waitFor();
  await hears(call.number);
  await ana.shot("14-parked");
  await ana.page.getByRole("button", { name: "Take" }).click();
  await ana.callIs("Talking");
  await together("cl-a-", "cl-p-");
  await until("no desk shows it any more", async () => (await ben.server()).parked.length === 0);
});

test("a message is left, and the call ends by itself while the agent records", async () => {
  await ana.press("F10");
  await ana.page.getByRole("button", { name: "Leave voicemail message" }).click();
  await ana.inState("WrapUp");
  await hears(call.number);
  await until("the message has ended the call", () => channels(call.number).length === 0, { within: 40_000 });
  await ana.saveQuickly("break");
  await ana.inState("Break");
  assert.deepEqual([...ana.errors, ...ben.errors], []);
});
