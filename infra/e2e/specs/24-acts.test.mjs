import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Acts } from "../harness/acts.mjs";
import { measured } from "../harness/measured.mjs";
import { ended, numberOf } from "../harness/reminded.mjs";
import { inStore, storedAttempts } from "../harness/store.mjs";
import { until } from "../harness/until.mjs";
import { openWorld, patient } from "../harness/world.mjs";

// infra/practice/e2e.conf: whoever has no number of its own picks up after a second and talks for twenty minutes.
const people = [patient("YARROW", "217", 63, 6_000), patient("SORREL", "217", 64, 5_000)];
const other = { id: "e2e-24-other", name: "Another campaign" };
let world, agent, first, second, call;

before(async () => {
  world = await openWorld(24, people);
  await world.api.campaign(other.id, other.name, "payer", "preview");
  await inStore((db) => db.collection("leads").deleteMany({ campaign: world.id, number: { $nin: people.map(numberOf) } }));
  first = new Acts(world.floor);
  second = new Acts(await world.browser.supervisor("admin"));
  await second.floor.row(world.name).waitFor();
  agent = await world.agent("agent1");
});
after(() => world?.close());

test("why nothing is dialled names one gate after the other, live, until calls are", async (t) => {
  const why = await second.why(world.name);
  const verdict = why.getByRole("status");
  await verdict.getByText("Campaign started: It is stopped.").waitFor();
  await second.floor.shot("24-why-stopped");
  const began = performance.now();
  await world.floor.start(world.name);
  await verdict.getByText("Agents joined: Nobody has joined this campaign.").waitFor();
  measured(t, "started -> the next gate is named, ms", performance.now() - began);
  await agent.join(world.name);
  await verdict.getByText("Agents ready: Nobody can take a call: 1 is on a break.").waitFor();
  await agent.headsetOn();
  await agent.ready();
  call = (await agent.callIs("Talking", 60_000)).call;
  await verdict.getByText(/Agents ready: Nobody can take a call: 1 is on a call/).waitFor();
  await second.floor.shot("24-why");
  await second.close();
});

test("of two supervisors who set the same the second is told what the first has set", async () => {
  const [ours, theirs] = [await first.wrapUp(world.name), await second.wrapUp(world.name)];
  await theirs.getByLabel("Limit, seconds").fill("95");
  await theirs.getByRole("button", { name: "Set wrap-up" }).click();
  await theirs.waitFor({ state: "detached" });
  await ours.getByLabel("Limit, seconds").fill("240");
  await ours.getByRole("button", { name: "Set wrap-up" }).click();
  await ours.getByText(/Somebody has changed the wrap-up meanwhile. It is now: 95 s/).waitFor();
  await first.floor.shot("24-overtaken");
  const kept = async () => (await world.api.get("/campaigns")).campaigns.find(({ id }) => id === world.id).wrapUp.limitSeconds;
  assert.equal(await kept(), 95);
  await until("sent again it is meant", async () => {
    if ((await ours.count()) > 0) {
      await ours.getByRole("button", { name: "Set wrap-up" }).click();
    }
    assert.equal(await kept(), 240);
    return true;
  });
  await ours.waitFor({ state: "detached" });
});

test("a campaign stopped with a call in flight lets the call go on", async () => {
  await second.floor.stop(world.name);
  assert.equal((await agent.server()).call.state, "Talking");
  const why = await first.why(world.name);
  await why.getByRole("status").getByText("It is stopped.").waitFor();
  await first.close();
});

test("a break ordered during a call waits for the outcome, and the agent cannot take it back", async () => {
  const said = await first.order("Agent 1", "Send on a break", { reason: "Coaching" });
  assert.equal(said, "Agent 1 is on a call; the break begins when the outcome is saved.");
  await agent.shows("Supervisor 1 sends you on a break: Coaching when the outcome of this call is saved.");
  const back = await agent.send("ready", {});
  assert.equal(back.status, 409);
  assert.match(back.text, /Supervisor 1 sends you on a break/);
});

test("another supervisor ends the call, says why, and the first is told how it ended", async (t) => {
  const { party } = (await world.api.board()).calls.find(({ id }) => id === call.callId);
  const dialog = await second.call(party);
  await dialog.getByText("Talking", { exact: true }).first().waitFor();
  await dialog.getByLabel("Why it is ended").fill("The line is dead");
  const began = performance.now();
  await dialog.getByRole("button", { name: "End the call" }).click();
  await agent.inState("WrapUp");
  measured(t, "End the call -> wrap-up, ms", performance.now() - began);
  await agent.shows("Administrator has ended your call.");
  await dialog.getByText("Ended by supervisor Administrator").first().waitFor();
  await second.floor.shot("24-call");
  await second.close();
  const again = await world.api.post(`/calls/${call.callId}/end`, { reason: "Too late" }).then(() => undefined, (refused) => refused);
  assert.equal(again.status, 409);
  assert.match(again.problem.detail, /That call is over[^:]*: Ended by supervisor Administrator/);
  const [attempt] = await until("the attempt is closed", async () => {
    const found = await storedAttempts({ _id: call.callId });
    return found[0]?.open === false ? found : undefined;
  });
  ended(attempt, "CONNECTED");
  assert.equal(attempt.ending.reason, "Ended by supervisor Administrator");
});

test("the break begins with the outcome, and why the call ended so can be read afterwards", async () => {
  await agent.saveQuickly("ready");
  const desk = await agent.inState("Break");
  assert.equal(desk.state.reason, "Coaching");
  const { party } = await until("the call has left the board", async () => {
    const line = await world.api.get(`/calls/${call.callId}/line`);
    // The switch may tell of an answer without having told that it rings.
    const states = line.events.map(({ state }) => state).filter((state) => state !== "Ringing");
    assert.deepEqual(states, ["Decided", "Placed", "Waiting", "Connecting", "Talking", "Ending", "Closed", "Outcome"]);
    return inStore((db) => db.collection("leads").findOne({ campaign: world.id, number: numberOf(people[0]) }));
  });
  const dialog = await first.justEnded(party);
  await dialog.getByText("Ended by supervisor Administrator").first().waitFor();
  await first.floor.shot("24-ended");
  await first.close();
});

test("an agent is made ready, and moved with the headset as it is", async (t) => {
  assert.equal(await second.order("Agent 1", "Make ready"), "Agent 1 takes calls.");
  await agent.shows("Administrator has made you ready: calls can come now.");
  const leg = () => inStore((db) => db.collection("shifts").findOne({ _id: "agent1" })).then(({ state }) => JSON.parse(state).headset.leg);
  const before = await leg();
  const began = performance.now();
  assert.equal(await first.order("Agent 1", "Move", { reason: "Needed elsewhere", campaign: `${other.name} (stopped)` }), "Agent 1 is in the other campaign.");
  const desk = await agent.serverShows("the other campaign", ({ campaign }) => campaign?.name === other.name);
  measured(t, "Move -> at the other campaign, ms", performance.now() - began);
  assert.equal(desk.headset.state, "Up");
  assert.equal(desk.state.name, "Ready");
  await agent.shows(`Supervisor 1 has moved you to ${other.name}.`);
  await until("the shift is written down there", async () => (await inStore((db) => db.collection("shifts").findOne({ _id: "agent1" }))).campaign === other.id);
  assert.equal(await leg(), before);
  await world.floor.agentIs("Agent 1", "Ready");
});

test("an agent is logged out, and told by whom", async () => {
  const dialog = await first.agent("Agent 1");
  await first.floor.shot("24-agent");
  await first.close();
  assert.ok(dialog);
  assert.equal(await first.order("Agent 1", "Log out", { reason: "End of the shift" }), "Agent 1 is logged out.");
  await agent.serverShows("no campaign", (desk) => desk.state.name === "Offline" && !desk.campaign);
  await agent.shows("Supervisor 1 has logged you out.");
  await agent.shot("24-logged-out");
});

test("a work item is taken out, put back and pinned, and its account held", async () => {
  const lead = await inStore((db) => db.collection("leads").findOne({ campaign: world.id, number: numberOf(people[1]) }));
  const order = (what, reason) => world.api.post("/work-items/order", { leadId: lead._id, order: what, ...(reason && { reason }) });
  const now = () => inStore((db) => db.collection("leads").findOne({ _id: lead._id }));
  await order("takeOut", "Dispute");
  assert.equal((await now()).open, false);
  const { items } = await world.api.get(`/campaigns/${world.id}/taken-out`);
  assert.deepEqual(items.map(({ leadId }) => leadId), [lead._id]);
  await order("putBack");
  assert.equal((await now()).open, true);
  await order("pin");
  assert.ok((await now()).priority > lead.priority);
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await world.api.post("/work-items/order", { leadId: lead._id, order: "hold", until: day, reason: "The patient asked for time" });
  assert.equal((await now()).dueAt.toISOString(), `${day}T00:00:00.000Z`);
  await order("release");
  assert.ok((await now()).dueAt <= new Date());
});

test("a campaign without work is not started, is filled, and then is", async () => {
  await inStore((db) => db.collection("leads").deleteMany({ campaign: other.id }));
  await second.floor.row(other.name).getByRole("button", { name: "Start" }).click();
  const dialog = second.page.getByRole("dialog", { name: `${other.name} was not started` });
  await dialog.getByText(/has no open work item \(0 done\)/).waitFor();
  await second.floor.shot("24-no-work");
  assert.equal((await world.api.get("/campaigns")).campaigns.find(({ id }) => id === other.id).running, false);
  await dialog.getByRole("button", { name: "Fill from the open claims" }).click();
  await dialog.getByText(/work items? (was|were) added/).waitFor();
  await second.floor.shot("24-filled");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await second.floor.row(other.name).locator("strong", { hasText: "Running" }).waitFor();
  await second.floor.stop(other.name, "Wrong list or data");
});

test("a schedule starts a campaign, and a start by hand is what it leaves alone", async (t) => {
  const minute = (ms) => new Date(ms).toISOString().slice(11, 16);
  const begins = Math.ceil((Date.now() + 1_000) / 60_000) * 60_000;
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  const view = await world.api.put(`/campaigns/${other.id}/schedule`, { zone: "UTC", slots: [{ days, from: minute(begins), to: minute(begins + 3_600_000) }] });
  assert.deepEqual([view.runsNow, view.nextRuns, view.nextAt], [false, true, new Date(begins).toISOString().replace(".000Z", "Z")]);
  const { gates } = await world.api.get(`/campaigns/${other.id}/holding`);
  assert.match(gates.find(({ id }) => id === "schedule").says, /By its schedule it is started at/);
  await until("the schedule has started it", async () => (await world.api.get("/campaigns")).campaigns.find(({ id }) => id === other.id).running, { within: 80_000, every: 500 });
  measured(t, "start of the schedule -> running, ms", Date.now() - begins);
  await world.api.stop(other.id);
  await world.api.ask("DELETE", `/campaigns/${other.id}/schedule`);
  assert.deepEqual(await world.api.get(`/campaigns/${other.id}/schedule`), { revision: 0 });
});

test("who did what to whom, and why, is in the audit", async (t) => {
  const actions = ["CALL_ENDED", "AGENT_ORDERED", "WORK_ORDERED", "CAMPAIGN_STOPPED"];
  const entries = await inStore((db) => db.collection("auditTrail").find({ "entry.deed.action": { $in: actions } }).toArray());
  measured(t, "entries", entries.length);
  const end = entries.find(({ entry }) => entry.deed.action === "CALL_ENDED" && entry.deed.result === "DONE");
  assert.ok(JSON.stringify(end).includes("The line is dead"));
  for (const reason of ["Needed elsewhere", "End of the shift", "The patient asked for time", "Wrong list or data"]) {
    assert.ok(entries.some(({ entry }) => entry.deed.reason === reason), reason);
  }
  assert.ok(entries.some(({ entry }) => entry.deed.action === "CALL_ENDED" && entry.deed.result === "REFUSED"));
  assert.ok(entries.filter(({ entry }) => entry.deed.action === "AGENT_ORDERED").length >= 4);
});
