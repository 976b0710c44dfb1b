import { allow, campaigns, identity, scenes } from "./desk.mjs";
import { matches } from "./work.mjs";

const now = () => new Date().toISOString();

/** What each order does to the desk, roughly as a gateway would. */
export const deskOrders = {
  join(desk, { campaignId }) {
    desk.campaign = campaigns.find((campaign) => campaign.id === campaignId);
    idle(desk);
  },
  leave(desk) {
    desk.campaign = undefined;
    desk.state = { name: "Offline", since: now() };
    desk.controls = allow("join", "headset");
  },
  headset(desk, { on, kind }) {
    desk.headset = on ? { state: "Up", kind, since: now() } : { state: "Down", since: now() };
    idle(desk);
  },
  ready(desk) {
    if (desk.breakNext) {
      desk.breakNext = undefined;
      return;
    }
    replace(desk, desk.campaign?.mode === "preview" ? scenes.preview() : scenes.ready());
  },
  break(desk, { reason }) {
    if (desk.call) desk.breakNext = reason;
    else replace(desk, { ...scenes.break(), state: { name: "Break", since: now(), reason } });
  },
  dial: (desk) => replace(desk, scenes.talking()),
  skip: (desk) => replace(desk, scenes.preview()),
  hold(desk) {
    desk.call = { ...desk.call, state: "Held", since: now() };
    desk.controls = {
      ...desk.controls,
      hold: { allowed: false, why: "The party is on hold." },
      resume: { allowed: true },
    };
  },
  resume(desk) {
    desk.call = { ...desk.call, state: "Talking", since: now() };
    desk.controls = {
      ...desk.controls,
      hold: { allowed: true },
      resume: { allowed: false, why: "The party is not on hold." },
    };
  },
  mute(desk) {
    desk.call = { ...desk.call, muted: true };
    desk.controls = { ...desk.controls, mute: { allowed: false, why: "You are muted." }, unmute: { allowed: true } };
  },
  unmute(desk) {
    desk.call = { ...desk.call, muted: false };
    desk.controls = {
      ...desk.controls,
      unmute: { allowed: false, why: "You are not muted." },
      mute: { allowed: true },
    };
  },
  dtmf: () => undefined,
  extend(desk) {
    const until = new Date(Date.now() + 120_000);
    const warnAt = new Date(until.getTime() - 30_000);
    const left = (desk.state.extensionsLeft ?? 1) - 1;
    desk.state = {
      ...desk.state,
      name: "WrapUp",
      until: until.toISOString(),
      warnAt: warnAt.toISOString(),
      extensionsLeft: left,
    };
    if (left <= 0) desk.controls.extend = { allowed: false, why: "More time was given 2 of 2 times on this call." };
  },
  hangup: (desk) =>
    replace(desk, {
      ...scenes.wrapup(),
      breakNext: desk.breakNext,
      campaign: desk.campaign,
      work: desk.work,
      outcome: desk.outcome,
    }),
};

const find = (desk, { callId, claimId }) =>
  desk.outcome?.callId === callId ? desk.outcome.claims.find((claim) => claim.claimId === claimId) : undefined;

/** The next version, or undefined when the draft was changed elsewhere. */
export function keepDraft(desk, { version, statusCode = "", fields, ...about }) {
  const claim = find(desk, about);
  if (!claim || claim.version !== version) return undefined;
  claim.version = version + 1;
  claim.draft = { statusCode, fields };
  return { version: claim.version };
}

/** Compares what was stated; the account comes with the right answer. */
export function verify(desk, statement) {
  const matched = matches(statement);
  const triesLeft = desk.identity.triesLeft - (matched ? 0 : 1);
  if (matched) replace(desk, scenes.patient());
  else desk.identity = identity(triesLeft);
  return { matched, triesLeft };
}

/** Saves one claim; the call is over with when every claim is saved. What the rules say is the gateway's own test. */
export function saveOutcome(desk, input) {
  const claim = find(desk, input);
  claim.saved = { text: input.statusCode };
  claim.draft = undefined;
  if (desk.outcome.claims.every(({ saved }) => saved)) {
    replace(desk, input.then === "break" ? scenes.break() : scenes.ready());
  }
}

function idle(desk) {
  const fit = desk.campaign && desk.headset.state === "Up";
  desk.state = { name: desk.campaign ? "Break" : "Offline", since: now() };
  desk.controls = allow("headset", desk.campaign ? "leave" : "join", ...(fit ? ["ready"] : []));
}

function replace(desk, next) {
  for (const key of Object.keys(desk)) delete desk[key];
  Object.assign(desk, next);
}
