import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { Api } from "../harness/api.mjs";
import { book, claimNumber, payers } from "../harness/book.mjs";
import { measured } from "../harness/measured.mjs";
import { root, state } from "../harness/place.mjs";
import { patient } from "../harness/world.mjs";

const people = [patient("ROWAN", "217", 90, 12_345, 6_789), { ...patient("SUMAC", "217", 91, 55_500), payer: payers[0] }];
const text = book(9, people);
let api;

before(async () => {
  api = await Api.signIn("super1");
});

test("a good file is imported, and its sums are those of the file", async (t) => {
  const report = await api.importFile("nine.837", text);
  measured(t, "report", JSON.stringify(report));
  assert.equal(report.claims, 3);
  assert.equal(report.newClaims, 3);
  assert.equal(report.totalChargeCents, 12_345 + 6_789 + 55_500);
  const claim = await api.claimByNumber(claimNumber(9, 0, 1));
  assert.equal(claim.balanceCents, 6_789);
});

test("the same file again doubles nothing", async () => {
  const again = await api.importFile("nine.837", text);
  assert.equal(again.newClaims, 0);
  assert.equal(again.knownClaims, 3);
  const { claims } = await api.search("E2E-9");
  assert.equal(claims.length, 3);
});

test("a broken file says segment and loop, and nothing of it is imported", async (t) => {
  const broken = book(10, people).replace("CLM*E2E-10-1-0*555.00", "CLM*E2E-10-1-0*five");
  const error = await api.importFile("broken.837", broken).then(() => undefined, (failure) => failure);
  assert.equal(error?.status, 422);
  measured(t, "it says", `${error.problem.detail} ${JSON.stringify(error.problem.violations)}`);
  assert.match(JSON.stringify(error.problem), /segment/i);
  assert.match(JSON.stringify(error.problem), /2300/);
  assert.equal((await api.search("E2E-10")).claims.length, 0);
});

test("a cut-off file is refused too", async (t) => {
  const whole = book(11, people);
  const error = await api.importFile("cut.837", whole.slice(0, whole.length * 0.6)).then(() => undefined, (failure) => failure);
  assert.equal(error?.status, 422);
  measured(t, "it says", error.problem.detail);
  assert.equal((await api.search("E2E-11")).claims.length, 0);
});

test("the launcher imports a file too", { skip: existsSync(join(root, "infra/launcher/import.sh")) ? false : "the launcher has no import yet" }, async (t) => {
  const file = join(state, "twelve.837");
  writeFileSync(file, book(12, people));
  const done = spawnSync(join(root, "claimline"), ["import", file], { encoding: "utf8", env: { ...process.env, CLAIMLINE_STATE: state } });
  measured(t, "it says", `${done.stdout}${done.stderr}`.trim());
  assert.equal(done.status, 0);
  assert.equal((await api.search("E2E-12")).claims.length, 3);
});
