/** Scripts as the gateway would tell them: the product's own texts, with the macros put in roughly, and invented values. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../scripts-templates/src/main/resources/scripts/", import.meta.url));

const titles = [
  ["payer.opening", "Opening and identification", "opening", []],
  ["payer.not-on-file", "Claim not on file, member found", "status", ["NOF_CLAIM"]],
  ["payer.in-process", "In process", "status", ["INPROC"]],
  ["payer.pended-provider", "Pended: information requested from the provider", "status", ["PEND_PROV"]],
  ["payer.paid-check", "Paid by check", "status", ["PAID_CHK"]],
  ["payer.paid-eft", "Paid by electronic transfer", "status", ["PAID_EFT"]],
  ["payer.underpaid", "Underpaid, or low allowed amount", "status", ["PAID_CHK", "PAID_EFT"]],
  ["payer.denied-authorization", "Denied: no authorization", "status", ["DENY_AUTH"]],
  ["payer.denied-timely-filing", "Denied: timely filing", "status", ["DENY_TFL"]],
  ["patient.greeting", "Greeting", "before-verification", []],
  ["patient.verification", "Right party and identity", "before-verification", []],
  ["patient.third-party", "Somebody else answers", "before-verification", ["THIRD_PARTY"]],
  ["patient.voicemail", "Voicemail", "voicemail", ["VM_LCM_LEFT"]],
  ["patient.balance", "Balance", "after-verification", []],
  ["patient.promise", "Promise to pay", "after-verification", ["RPC_PTP"]],
  ["patient.dispute", "Dispute", "after-verification", ["RPC_DISPUTE"]],
];

const values = {
  agentName: "Alex Example",
  practiceName: "Willow Creek Sample Clinic",
  officeName: "Willow Creek Sample Clinic",
  patientName: "Pat Specimen",
  name: "Pat Specimen",
  billedCents: "$485.00",
  totalCents: "$197.20",
  callbackNumber: "(202) 555-0143",
  serviceFrom: "08/11/2026",
  npi: "199 999 9984",
  tin: "990 000 001",
  memberId: "555 010 4471",
  dateOfBirth: "04/09/1971",
  insurer: "Northfield Mutual Health",
  authorization: "AUTH-0001",
};

const store = new Map();

function stateOf(id) {
  if (!store.has(id)) store.set(id, { versions: [], activations: [] });
  return store.get(id);
}

function fileOf(id) {
  const [audience, name, language] = id.split(".");
  return `${root}${audience}/${name}${language ? `.${language}` : ""}.ftlh`;
}

const product = (id) => readFileSync(fileOf(id), "utf8");

function row([key, title, phase, statuses], language) {
  const id = key.startsWith("patient") ? `${key}.${language}` : key;
  const active = stateOf(id).activations[0];
  return {
    id,
    key,
    title,
    audience: key.split(".")[0],
    language,
    phase,
    statuses,
    asks: key === "payer.in-process" ? ["receivedDate", "expectedDate"] : [],
    activeVersion: active?.version ?? 0,
    ...(active ? { activeSince: active.at, activeBy: active.by } : {}),
  };
}

const rows = () =>
  titles.flatMap((one) => (one[0].startsWith("payer") ? [row(one, "en")] : [row(one, "en"), row(one, "es")]));

/** The text of an entry of the desk's script, or of any source. */
export function renderRoughly(source) {
  return sharedIn(source)
    .replace(/<#--[\s\S]*?-->/g, "")
    .replace(/<@step title="([^"]*)">/g, '<section class="script-step"><h4>$1</h4>')
    .replaceAll("</@step>", "</section>")
    .replace(/<(\/?)@(say|check)>/g, (_, close, kind) => (close ? "</p>" : `<p class="${kind}">`))
    .replace(/<(\/?)@(ask|next|offer)>/g, (_, close, kind) => (close ? "</ul>" : `<ul class="${kind}">`))
    .replace(/<@act code="(\w+)">/g, '<li data-action="$1">')
    .replace(/<@choice status="(\w+)">/g, '<li data-status="$1">')
    .replace(/<@q>|<@act>|<@choice>/g, "<li>")
    .replace(/<\/@(q|act|choice)>/g, "</li>")
    .replace(/<@need field="([\w.]+)">/g, '<b data-field="$1">')
    .replaceAll("</@need>", "</b>")
    .replace(/<@want field="([\w.]+)">/g, '<span data-field="$1">')
    .replaceAll("</@want>", "</span>")
    .replace(/<@fact name="([^"]*)">/g, "<dt>$1</dt><dd>")
    .replaceAll("</@fact>", "</dd>")
    .replace(/<(\/?)@read>/g, (_, close) => (close ? "</dl>" : '<dl class="read">'))
    .replace(/<@onService\/>/g, "on 08/11/2026")
    .replace(/<@introduce\/>/g, "this is Alex Example with Willow Creek Sample Clinic")
    .replace(/<li>[^<]*more on this call[\s\S]*?<\/#list><\/li>/g, "")
    .replace(/\$\{claims\?size\}/g, "3")
    .replace(/<#else>[\s\S]*?<\/#if>/g, "")
    .replace(/<\/?[#@][^>]*>/g, "")
    .replace(/\$\{[^}]*?(\w+)\)?\}/g, (_, name) => values[name] ?? "…");
}

/** Macros of the product that stand for more than a tag. */
function sharedIn(source) {
  const macros = readFileSync(`${root}shared/payer.ftlh`, "utf8");
  return source.replace(/<@(identify|reference|denial|amounts|appealing|correcting)\/>/g, (_, name) => {
    const body = new RegExp(`<#macro ${name}>([\\s\\S]*?)\\n</#macro>`).exec(macros);
    return body ? sharedIn(body[1].replace(/<@claimFacts[^>]*>/, '<@fact name="Billed">$485.00</@fact>')) : "";
  });
}

const entry = (key) => titles.find((one) => one[0] === key);

export function deskScript(audience) {
  const first = audience === "payer" ? ["payer.opening"] : ["patient.greeting.en", "patient.verification.en"];
  return {
    title: audience === "payer" ? "Claim status: Northfield Mutual Health" : "Open balance, first party",
    html: first.map((id) => renderRoughly(product(id))).join(""),
    steps: titles
      .filter(([key]) => key.startsWith(audience))
      .map(([key, title, phase, statuses]) => ({ key, title, phase, statuses })),
  };
}

export function scriptStep(key, language) {
  const id = key.startsWith("patient") ? `${key}.${language}` : key;
  if (!entry(key) || !existsSync(fileOf(id))) return undefined;
  return { key, title: entry(key)[1], language, html: renderRoughly(product(id)) };
}

function lint(source) {
  const found = [];
  source.split("\n").forEach((text, index) => {
    const threat = /\bsue\b|legal action/.exec(text);
    if (threat) {
      found.push({
        rule: "threat",
        line: index + 1,
        column: threat.index + 1,
        message: `'${threat[0]}' must not be said here.`,
        advice: "Remove it. Say what the person can do.",
      });
    }
    const field = /<@need field="(recieved\w+)">/.exec(text);
    if (field) {
      found.push({
        rule: "unknown-field",
        line: index + 1,
        column: field.index + 1,
        message: `There is no field '${field[1]}'; the nearest is 'receivedDate'.`,
        advice: "Choose a field of the table.",
      });
    }
  });
  return found;
}

const samples = [
  { id: "payer-1", title: "Northfield Mutual Health, 1 claim, nothing missing" },
  { id: "payer-2", title: "Blue Heron & Marsh Plan, 2 claims, no member ID" },
];

function detail(id) {
  const state = stateOf(id);
  const script = rows().find((one) => one.id === id);
  const source = state.versions.find((one) => one.version === script.activeVersion)?.source ?? product(id);
  return {
    script,
    source,
    versions: state.versions.map(({ source: _, ...version }) => version),
    activations: state.activations,
    samples,
    ...(state.draft ? { draft: state.draft } : {}),
  };
}

/** `[status, body]` of a request below /api/v1/scripts. */
export function scriptsApi(method, [id, what, number], input) {
  const at = new Date().toISOString();
  if (id === undefined) return [200, { scripts: rows() }];
  const state = stateOf(id);
  const key = `${method} ${what ?? ""}`;
  switch (key) {
    case "GET ":
      return [200, detail(id)];
    case "PUT draft":
      state.draft = { base: input.base, source: input.source, at };
      return [200, { savedAt: at, findings: lint(input.source) }];
    case "DELETE draft":
      state.draft = undefined;
      return [204];
    case "POST preview":
      if (/\$\{claim\.nothing/.test(input.source)) {
        const line = input.source.split("\n").findIndex((text) => text.includes("${claim.nothing")) + 1;
        const detailText = `Line ${line}, column 1: there is no 'nothing' here; there is [number, serviceFrom]. Correct it there.`;
        const violations = [{ field: `${line}:1`, message: "there is no 'nothing' here" }];
        return [422, { type: "about:blank", title: "Cannot be rendered", status: 422, detail: detailText, violations }];
      }
      return [200, { html: renderRoughly(input.source), about: "A sample" }];
    case "POST versions": {
      const version = { version: state.versions.length + 1, by: "super1", at, comment: input.comment };
      state.versions.unshift({ ...version, source: input.source });
      state.draft = undefined;
      return [201, version];
    }
    case "GET versions":
      return [
        200,
        {
          version: Number(number),
          source: state.versions.find((one) => one.version === Number(number))?.source ?? product(id),
        },
      ];
    case "PUT active":
      state.activations.unshift({ number: state.activations.length + 1, version: input.version, by: "super1", at });
      return [200, detail(id)];
    default:
      return [404, { type: "about:blank", title: "Not found", status: 404, detail: `There is no ${key}.` }];
  }
}

export const guide = {
  fields: ["repName", "callRefNo", "receivedDate", "processedDate", "expectedDate", "payment.number"],
  actions: ["WAIT", "ESCALATE", "APPEAL_L1"],
  rules: [
    { id: "threat", wants: "no threat, and no legal action (C-45, 12 CFR 1006.14, 1006.22)" },
    { id: "unknown-field", wants: "need and want name a field of the outcome" },
  ],
};
