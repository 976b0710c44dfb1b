import { useEffect, useRef, useState } from "react";
import { Button } from "../../design/Button";
import { Icon, type IconName } from "../../design/Icon";
import { Level } from "../../design/Level";
import { useDesk } from "../../desk/context";
import { type Grade, gradeWords } from "../quality/grades";
import type { Devices } from "../softphone";
import { type Stage, testCall } from "./testCall";
import { type Verdict, verdict } from "./verdict";

const stageWords: Record<Stage, string> = {
  calling: "Calling the switch. Count aloud to ten meanwhile.",
  listening: "Do you hear the steady tone? Go on counting.",
  sending: "Sending six tones, and listening for their return.",
  measuring: "Measuring delay and loss.",
};

const icons: Record<Grade, IconName> = { good: "check", fair: "info", poor: "warning" };

type Check =
  | { name: "none" }
  | { name: "running"; stage: Stage; level: number }
  | { name: "done"; verdict: Verdict }
  | { name: "broken" };

/** The check before the shift: one short call to the switch itself, and what it found in plain words. */
export function LineCheck({ devices }: { devices: Devices }) {
  const { api, timers } = useDesk();
  const [check, setCheck] = useState<Check>({ name: "none" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run() {
    const abort = new AbortController();
    running.current = abort;
    const show = (next: Check) => !abort.signal.aborted && setCheck(next);
    show({ name: "running", stage: "calling", level: 0 });
    try {
      const ports = { line: api.phoneLine, timers, origin: location.origin };
      const progress = (stage: Stage, level: number) => show({ name: "running", stage, level });
      show({ name: "done", verdict: verdict(await testCall(ports, devices, progress, abort.signal)) });
    } catch {
      show({ name: "broken" });
    }
  }

  return (
    <section className="line-check" aria-label="Check of the line">
      <div className="headset-actions">
        <Button
          label={check.name === "done" ? "Check again" : "Check the line"}
          icon="headset"
          busy={check.name === "running"}
          onPress={() => void run()}
        />
        <span className="headset-state" role="status">
          {check.name === "running" && stageWords[check.stage]}
          {check.name === "broken" && "The check broke off. Allow the microphone for this page, then try again."}
          {check.name === "done" && <Overall verdict={check.verdict} />}
        </span>
      </div>
      {check.name === "running" && <Level className="mic-level" value={check.level} label="Microphone level" />}
      {check.name === "done" && <Rows verdict={check.verdict} />}
    </section>
  );
}

function Overall({ verdict: { grade, says } }: { verdict: Verdict }) {
  return (
    <strong className={`grade grade-${grade}`}>
      <Icon name={icons[grade]} /> {gradeWords[grade]}: {says}
    </strong>
  );
}

function Rows({ verdict: { rows } }: { verdict: Verdict }) {
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which an effect must not return.
    void list.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <dl className="check-rows" ref={list}>
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd className={`grade grade-${row.grade}`}>
            <Icon name={icons[row.grade]} /> {gradeWords[row.grade]}
          </dd>
          <dd>
            {row.says} {row.remedy && <span className="remedy">{row.remedy}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
