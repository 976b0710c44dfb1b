import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openAmi } from "../harness/ami.mjs";
import { measured } from "../harness/measured.mjs";
import { ports } from "../harness/place.mjs";
import { audioAt, channels, hangUp, switchChannels, timesCalled } from "../harness/practice.mjs";
import { counters, remember } from "../harness/sound.mjs";
import { openNetwork } from "../harness/relay.mjs";
import { until } from "../harness/until.mjs";
import { openWire } from "../harness/wire.mjs";
import { openWorld, patient } from "../harness/world.mjs";

const people = [
  patient("ASPEN", "217", 90, 990_000),
  patient("BEECH", "217", 91, 900_000),
  patient("CEDAR", "217", 92, 800_000),
];
let world, agent, wire, network, ami, call;

before(async () => {
  world = await openWorld(13, people);
  wire = await openWire(ports.gateway(1));
  ami = await openAmi();
  ami.on(bridges);
  network = await openNetwork();
  agent = await world.agent("agent1", wire.address, async (context) => {
    await network.prepare(context);
    await remember(context);
  });
});
after(async () => {
  wire?.mend();
  await world?.close();
  ami?.close();
  wire?.close();
  network?.close();
});

/** When party and agent were last bridged, by the switch. */
let bridgedAt = 0;
const inBridge = new Map();
function bridges({ Event, Uniqueid, BridgeUniqueid }) {
  if (Event === "BridgeEnter") inBridge.set(Uniqueid, BridgeUniqueid);
  if (Event === "BridgeLeave" || Event === "Hangup") inBridge.delete(Uniqueid);
  const party = inBridge.get(`cl-p-${call?.callId}`);
  if (Event === "BridgeEnter" && [...inBridge].some(([leg, bridge]) => leg.startsWith("cl-a-") && bridge === party)) bridgedAt = performance.now();
}

/** Waits until the page hears a voice and sends, on a leg that is bridged with the party, later than `since`; says after how many ms. */
async function soundIsBack(since, within = 30_000) {
  let heard = await counters(agent.page).catch(() => ({ energy: 0, sent: 0, received: 0, user: "" }));
  const at = await until("the sound is back both ways", async () => {
    const now = await counters(agent.page);
    if (now.user !== heard.user || now.received < heard.received) {
      heard = now;
    }
    const flows = now.received > heard.received + 3 && now.sent > heard.sent + 3 && now.energy > heard.energy + 0.0005;
    if (!flows || now.ice !== "connected" && now.ice !== "completed" || !inBridge.has(`cl-p-${call.callId}`)) {
      throw new Error(JSON.stringify({ now, heard, bridged: [...inBridge] }));
    }
    return performance.now();
  }, { within, every: 15 });
  const far = audioAt(call.number).received;
  await until("the far end hears the agent", () => audioAt(call.number).received > far + 20);
  return Math.max(at, bridgedAt) - since;
}

/** Presses the button by keyboard, and reads what is said. */
async function check() {
  const region = agent.page.getByRole("region", { name: "Check of the line" });
  await region.getByRole("button", { name: /Check (the line|again)/ }).press("Enter");
  await region.getByText(/Count aloud|Go on counting|six tones|Measuring/).waitFor();
  const said = region.locator("strong.grade");
  await said.waitFor({ timeout: 30_000 });
  const rows = (await region.locator(".check-rows > div").allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
  return { said: await said.innerText(), rows };
}

test("the check of the line before the shift says that all is well, with its figures", async (t) => {
  await agent.join(world.name);
  const { said, rows } = await check();
  await agent.shot("13-check-good");
  for (const row of rows) measured(t, "check", row);
  measured(t, "check", said);
  // A crowded machine may lose packets of its own; that each side hears the other is the point.
  for (const way of ["You hear us Good", "We hear you Good"]) assert.ok(rows.some((row) => row.startsWith(way)), way);
  assert.match(rows.find((row) => row.startsWith("Delay")), /your voice is back after \d+ ms/);
  await until("the test call has left the switch", () => switchChannels().every((line) => !line.includes("claimline-seat")));
});

test("the check tells 'we do not hear you' from 'you would not hear us'", async (t) => {
  await agent.page.evaluate(() => {
    // The microphone's side of this page breaks: nothing is sent any more.
    window.whenConnected = (connection) =>
      connection.addEventListener("connectionstatechange", () => connection.getSenders().forEach((sender) => sender.replaceTrack(null)));
  });
  const mute = await check();
  await agent.shot("13-check-we-do-not-hear-you");
  for (const row of mute.rows) measured(t, "mute", row);
  assert.match(mute.said, /We do not hear you/);
  await agent.page.evaluate(() => {
    window.whenConnected = undefined;
  });
  // The switch's side breaks: it is told to send silence on the test call.
  const silence = ({ Event, Exten, Channel }) =>
    Event === "Newchannel" && Exten === "check" && ami.order("Setvar", { Channel, Variable: "VOLUME(TX)", Value: "-65536" });
  ami.on(silence);
  const deaf = await check();
  await agent.shot("13-check-you-would-not-hear-us");
  for (const row of deaf.rows) measured(t, "deaf", row);
  assert.match(deaf.said, /You would not hear us/);
  ami.off(silence);
});

test("a call begins, and its line is called good", async () => {
  await agent.headsetOn();
  await agent.ready();
  await world.floor.start(world.name);
  call = (await agent.callIs("Talking", 20_000)).call;
  await agent.audioFlows();
  await agent.page.getByText(/Line (good|fair)/).waitFor();
});

test("the SIP socket is cut: the sound goes on, the line registers again, and the switch still reaches the leg", async (t) => {
  const before = await counters(agent.page);
  wire.cut();
  await agent.page.getByText("Connection to the server lost").first().waitFor();
  await until("the sound goes on", async () => (await counters(agent.page)).received > before.received + 100);
  wire.mend();
  const began = performance.now();
  await until("the line is registered again", async () => (await agent.stats()).registered, { within: 30_000 });
  measured(t, "socket mended -> registered ms", performance.now() - began);
  await agent.audioFlows();
  assert.equal((await counters(agent.page)).user, before.user, "the same leg and path");
  assert.equal(inBridge.has(`cl-p-${call.callId}`), true);
  // The old connection is gone: only what the page offered on the new one lets the switch end the leg.
  const [leg] = [...inBridge.keys()].filter((each) => each.startsWith("cl-a-"));
  const ended = performance.now();
  ami.order("Hangup", { Channel: leg });
  measured(t, "leg ended by the switch -> sound both ways on a new one ms", await soundIsBack(ended));
  await agent.callIs("Talking");
});

test("a poor line, and one that is deaf on one side, are told in words and no longer when they are well again", async (t) => {
  const strip = agent.page.locator(".strip-text");
  const told = async (text, what, rules) => {
    await network.let(agent.page, rules);
    const began = performance.now();
    await strip.filter({ hasText: text }).waitFor({ timeout: 12_000 }).catch(async () => {
      const now = await counters(agent.page);
      throw new Error(`Not told: ${text}, but "${await strip.innerText()}" ${JSON.stringify(now)} ${await network.counts()}`);
    });
    measured(t, `${what} -> told ms`, performance.now() - began);
  };
  await told("They may not hear you well", "15 % of what is said is lost", { out: 0.15 });
  await agent.page.locator(".callbar .badge-wrong", { hasText: "Line" }).waitFor();
  await agent.shot("13-poor");
  await network.let(agent.page, {});
  await strip.filter({ hasText: "may not hear" }).waitFor({ state: "detached", timeout: 40_000 });
  await told("Nothing arrives from the other side", "no sound comes in", { in: 1 });
  await agent.shot("13-hears-nothing");
  await network.let(agent.page, {});
  await strip.filter({ hasText: "Nothing arrives" }).waitFor({ state: "detached" });
  await agent.page.evaluate(() => window.connections.at(-1).getSenders().forEach((sender) => { window.kept = sender.track; return sender.replaceTrack(null); }));
  const began = performance.now();
  await strip.filter({ hasText: "They do not hear you" }).waitFor();
  measured(t, "nothing is sent -> told ms", performance.now() - began);
  await agent.shot("13-not-heard");
  await agent.page.evaluate(() => window.connections.at(-1).getSenders().forEach((sender) => sender.replaceTrack(window.kept)));
  await strip.filter({ hasText: "They do not hear you" }).waitFor({ state: "detached" });
});

test("the network changes: the same leg goes on over another path", async (t) => {
  const { headset } = await agent.server();
  const before = await counters(agent.page);
  const paths = network.taken();
  network.cut();
  const began = performance.now();
  await agent.page.evaluate(() => window.dispatchEvent(new Event("online")));
  measured(t, "network changed and told -> sound both ways (ICE restart) ms", await soundIsBack(began));
  assert.notEqual((await counters(agent.page)).user, before.user, "another path");
  assert.equal(network.taken(), paths + 1);
  await agent.audioFlows();
  network.cut();
  const silent = performance.now();
  measured(t, "path dead and nobody told -> sound both ways (ICE restart) ms", await soundIsBack(silent));
  assert.deepEqual((await agent.server()).headset, headset, "the headset's leg was never lost");
  assert.equal(timesCalled(call.number), 1);
});

test("a reload returns to the call: claim, timer and draft are there, and the sound is back both ways", async (t) => {
  await agent.verify();
  await agent.chooseStatus("Wants a payment plan");
  await agent.page.getByLabel("Remarks").fill("Asked about the copay.");
  await agent.page.getByText("Kept on the server").waitFor();
  const { work, call: before } = await agent.server();
  for (const round of [1, 2, 3]) {
    const began = performance.now();
    await agent.page.reload();
    measured(t, `reload ${round} -> sound both ways ms`, await soundIsBack(began));
  }
  const now = await agent.server();
  assert.deepEqual([now.work.leadId, Boolean(now.work.masked), now.call.callId, now.call.connectedAt], [work.leadId, false, call.callId, before.connectedAt]);
  await agent.shows(/ASPEN/i);
  assert.equal(await agent.page.getByLabel("Remarks").inputValue(), "Asked about the copay.");
  const [minutes, seconds] = (await agent.page.locator(".line-timer").innerText()).split(":").map(Number);
  assert.ok(60 * minutes + seconds >= 30, "the timer goes on from the beginning of the call");
  assert.equal(channels(call.number).length, 1);
});

test("a browser that crashed and was opened anew returns to the call too", async (t) => {
  await agent.page.close({ runBeforeUnload: false });
  const began = performance.now();
  agent.page = await agent.tab();
  await agent.page.locator(".callbar").waitFor();
  measured(t, "new browser tab -> sound both ways ms", await soundIsBack(began));
  const { headset, serverTime } = await agent.server();
  measured(t, "new browser tab -> headset up ms", performance.now() - began - (Date.parse(serverTime) - Date.parse(headset.since)));
  assert.equal(await agent.page.getByLabel("Remarks").inputValue(), "Asked about the copay.");
});

test("the person hangs up while the page is away: the agent comes back to the wrap-up, with the draft", async (t) => {
  const left = Date.now();
  await agent.page.goto("about:blank");
  hangUp(call.number);
  await until("the call has left the switch", () => switchChannels().every((line) => !line.includes("claimline-party")));
  const began = performance.now();
  await agent.page.goto(wire.address);
  await agent.page.getByText("Record the outcome").waitFor();
  measured(t, "page opened -> wrap-up ms", performance.now() - began);
  assert.equal(await agent.page.getByLabel("Remarks").inputValue(), "Asked about the copay.");
  const again = (desk) => desk.headset.state === "Up" && Date.parse(desk.headset.since) > left && desk.state.name === "WrapUp";
  await agent.serverShows("the headset is on again", again, 20_000);
});

test("an agent who does not come back: the person hears music within seconds, and is let go after a bounded time", async (t) => {
  await agent.saveQuickly("ready");
  call = (await agent.serverShows("the next call", (desk) => desk.call?.state === "Talking" && desk.call.callId !== call.callId, 30_000)).call;
  await agent.audioFlows();
  const began = performance.now();
  await agent.page.goto("about:blank");
  await until("the person hears music", () => switchChannels().some((line) => line.includes("claimline-party!hold")), { within: 30_000 });
  measured(t, "browser gone -> the person hears music ms", performance.now() - began);
  await until("the person is let go", () => channels(call.number).length === 0, { within: 60_000 });
  measured(t, "browser gone -> the person is let go ms", performance.now() - began);
  await agent.page.goto(wire.address);
  await agent.page.getByText("Record the outcome").waitFor();
  const { call: over } = await agent.server();
  assert.equal(over.callId, call.callId);
  assert.match(over.result.text, /did not come back/);
  await agent.shot("13-did-not-come-back");
  assert.deepEqual(agent.errors, []);
});
