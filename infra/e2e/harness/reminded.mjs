import assert from "node:assert/strict";
import { playing } from "./heard.mjs";
import { presses } from "./practice.mjs";
import { inStore, storedAttempts } from "./store.mjs";
import { until } from "./until.mjs";
import { openWorld } from "./world.mjs";

export const numberOf = ({ phone }) => `+1${phone}`;
export const points = (attempt) => (attempt?.path?.points ?? []).map(({ k }) => k).sort();
export const pointAt = (attempt, point) => attempt.path.points.find(({ k }) => k === point)?.v;
export const milestone = (attempt, name) => attempt.timeline.find(({ k }) => k === name)?.v;
export const ended = (attempt, result) => assert.equal(attempt.ending.result, result);

/** Presses one key after the other. */
export async function keys(person, all) {
  for (const key of all) {
    await presses(numberOf(person), key);
  }
}

/** The sounds that play to a call, once there are any. */
export const plays = (call) =>
  until("a prompt plays", () => {
    const now = playing(call._id);
    return now.length > 0 ? now : undefined;
  });

/** Waits until another prompt plays than this one, and answers with its sounds. */
export const another = (call, before, within = 15_000) =>
  until("another prompt plays", () => {
    const now = playing(call._id);
    return now.length > 0 && now.join() !== before.join() ? now : undefined;
  }, { within });

/**
 * A world whose campaign calls by a recorded voice, of a worklist that is filled by hand. No agent bounds it and everybody who owes would be called, so those whom earlier specs have
 * left over are taken off its list; and those of `later` wait until they are made due.
 */
export async function openReminders(spec, people, later) {
  const world = await openWorld(spec, people, { mode: "reminder", more: { limits: { abandonCap: 0.03, callsPerSecond: 5, lines: 5, linesPerAgent: 3 } }, times: 1 });
  await world.api.post(`/campaigns/${world.id}/worklist`);
  const leads = (filter, change) => inStore((db) => change(db.collection("leads"), { campaign: world.id, ...filter }));
  const leadOf = (person) => leads({ number: numberOf(person) }, (all, its) => all.findOne(its));
  await leads({ number: { $nin: people.map(numberOf) } }, (all, others) => all.deleteMany(others));
  await leads({ number: { $in: later.map(numberOf) } }, (all, those) => all.updateMany(those, { $set: { dueAt: new Date(Date.now() + 86_400_000) } }));
  /** The only attempt to call this person, once it passes. */
  const attempt = (person, what, passes) =>
    until(`${person.last}: ${what}`, async () => {
      const [first, ...more] = await storedAttempts({ campaign: world.id, number: numberOf(person) });
      assert.equal(more.length, 0, "called once");
      if (!first || !passes(first)) {
        throw new Error(`${(await leadOf(person)).settled ?? "not called yet"} ${JSON.stringify(first)}`);
      }
      return first;
    }, { within: 150_000, every: 100 });
  return {
    ...world,
    leadOf,
    attempt,
    over: (person) => attempt(person, "the attempt is closed", ({ open }) => !open),
    reached: (person, point) => attempt(person, point, (one) => points(one).includes(point)),
    /** Lets the dialler have a person who was kept back. */
    due: (person) => leads({ number: numberOf(person) }, (all, its) => all.updateOne(its, { $set: { dueAt: new Date() } })),
  };
}
