import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from "node:fs";
import { join } from "node:path";
import { main, ownPorts, root, state } from "./place.mjs";
import { figure, measuredHow, say, title } from "./report/figures.mjs";
import { load } from "./report/machine.mjs";

/** `./claimline down`, then `up`, on a machine that has been set up: seconds until the command ends, which it does when agents can work. */
export async function up({ runs = 5 }) {
  const home = `${state}-up`;
  prepare(home);
  const claimline = (command) => {
    const began = performance.now();
    const done = spawnSync(join(root, "claimline"), [command], { env: { ...process.env, CLAIMLINE_STATE: home, CLAIMLINE_CONF: join(home, "claimline.conf") }, encoding: "utf8" });
    if (done.status !== 0) {
      throw new Error(`./claimline ${command} ended with ${done.status}:\n${`${done.stdout}${done.stderr}`.split("\n").slice(-15).join("\n")}`);
    }
    return (performance.now() - began) / 1_000;
  };
  try {
    const first = claimline("up");
    const times = [];
    for (let i = 0; i < runs; i++) {
      claimline("down");
      times.push(claimline("up"));
    }
    title(`Up: ${runs} times down and up`);
    say("each run", `${times.map((time) => time.toFixed(1)).join(" s, ")} s`);
    figure("./claimline up", times, "s", "<= 25 s; p50 is the median");
    say("the first, which renders and speaks", `${first.toFixed(1)} s`);
    say("load average after", load());
  } finally {
    claimline("down");
  }
  measuredHow(["From the start of the command `./claimline up` to its end: switch, practice exchange and gateway run, and /health/ready says 200."]);
}

/** A state directory of its own with what the set-up made: Asterisk, the build and the spoken prompts are not made again. */
function prepare(home) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, "stamps"), { recursive: true, mode: 0o700 });
  for (const part of ["asterisk-root", "app", "prompts", "tools"]) {
    if (existsSync(join(main, part))) {
      symlinkSync(join(main, part), join(home, part));
    }
  }
  copyFileSync(join(main, "stamps/build"), join(home, "stamps/build"));
  const { first, web, audio } = ownPorts;
  writeFileSync(
    join(home, "claimline.conf"),
    `claimline.telephony {
  switch { sip.port = ${first + 660}, http.port = ${first + 688}, ami.port = ${first + 638}, rtp { first = ${audio}, last = ${audio + 999} } }
  practice { sip.port = ${first + 760}, ami.port = ${first + 738}, rtp { first = ${audio + 1_000}, last = ${audio + 1_999} } }
}
claimline.gateway {
  http.port = ${web}
}
`,
  );
}
