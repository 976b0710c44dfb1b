import { randomUUID } from "node:crypto";

/** Needs no verified person: a bench measures the floor, not the talk. */
const status = "VM_NONE";
const later = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/**
 * One agent at work, whatever its desk is made of: takes its turn, talks for a drawn time, hangs up, saves an outcome, and goes ready again when the
 * next turn comes. Fed with desk views; gives orders through the API.
 */
export class Worker {
  /** @param world { pace, talkMs(), pops: Map, notes } @param api signed in as this agent */
  constructor(name, api, world, screen = false) {
    this.name = name;
    this.screen = screen;
    this.api = api;
    this.world = world;
    this.seen = new Set();
    this.doing = new Set();
    this.finished = false;
  }

  /** The first turn. */
  begin() {
    this.#atNextTurn(() => this.#order("ready", {}));
  }

  /** A desk view, and when its bytes arrived in epoch ms. */
  take(view, at) {
    this.view = view;
    const { call, work, state } = view;
    if (call && work && !this.world.pops.has(call.callId)) {
      this.world.pops.set(call.callId, { at, number: call.number.replace("+", ""), party: work.patient.name, agent: this.name, screen: this.screen });
    }
    if (call?.state === "Talking" && this.#first(`talk ${call.callId}`)) {
      setTimeout(() => this.#order("hangup", { callId: call.callId }, [409]), this.world.talkMs());
    }
    if (state.name === "WrapUp" && call && view.outcome && this.#first(`save ${call.callId}`)) {
      this.#atNextTurn(() => this.#save(view, "ready"), () => this.#save(view, "break"));
    }
    if (state.name === "Break") {
      this.onBreak?.();
    }
  }

  #first(what) {
    return !this.seen.has(what) && this.seen.add(what);
  }

  #atNextTurn(then, over = () => undefined) {
    const wait = this.world.pace.turn();
    if (wait === undefined) {
      this.finished = true;
      over();
    } else {
      setTimeout(then, wait);
    }
  }

  #save(view, then) {
    const input = { outcomeId: randomUUID(), callId: view.call.callId, claimId: view.outcome.claims[0].claimId, statusCode: status, fields: { nextFollowUpDate: later }, then };
    const began = performance.now();
    return this.#order("outcome", input).then((done) => done && this.world.saves.push(performance.now() - began));
  }

  async #order(name, body, expected = []) {
    try {
      await this.api.post(`/desk/${name}`, body);
      return true;
    } catch (error) {
      if (!expected.includes(error.status)) {
        this.world.notes.push(`${this.name}: ${error.message}`);
      }
      return false;
    }
  }
}
