import { useCallback, useEffect, useState } from "react";
import type { PageProps } from "../board/pages";
import { Button } from "../design/Button";
import type { QualitySettings } from "../wire/qualityTypes";
import { CalibrationPage } from "./calibration/CalibrationPage";
import { CalibrationsPage } from "./calibration/CalibrationsPage";
import { NewCalibrationForm } from "./calibration/NewCalibrationForm";
import { ScorecardsPage } from "./cards/ScorecardsPage";
import { type Place, QualityContext, type QualityTools, told, useQualityTools } from "./context";
import { OutcomeWords, useOutcomeWords } from "./outcomes";
import { QueuePage } from "./queue/QueuePage";
import { StartCall } from "./queue/StartCall";
import { SamplingPage } from "./sampling/SamplingPage";
import { EvaluationPage } from "./scored/EvaluationPage";
import { ScoredPage } from "./scored/ScoredPage";
import { TrendsPage } from "./trends/TrendsPage";
import "./quality.css";

const PARTS = [
  ["queue", "To score"],
  ["scored", "Scored"],
  ["cards", "Scorecards"],
  ["sampling", "Sampling"],
  ["calibrations", "Calibration"],
  ["trends", "Trends"],
] as const;

/** Of which part each place is. */
const HOME: Record<Place["name"], (typeof PARTS)[number][0]> = {
  queue: "queue",
  call: "queue",
  scoring: "queue",
  scored: "scored",
  evaluation: "scored",
  cards: "cards",
  sampling: "sampling",
  calibrations: "calibrations",
  calibration: "calibrations",
  newCalibration: "calibrations",
  trends: "trends",
};

/** Calls scored by people: what is to be scored, what was, by which scorecards, and what it comes to. */
export default function QualityPage({ api, campaigns, agents, role, user, subject, onClose }: PageProps) {
  const [settings, setSettings] = useState<QualitySettings>();
  const [problem, setProblem] = useState("");
  const [place, setPlace] = useState<Place>(subject ? { name: "call", callId: subject } : { name: "queue" });
  useEffect(() => {
    if (subject) {
      setPlace({ name: "call", callId: subject });
    }
  }, [subject]);
  useEffect(() => {
    api.quality.settings().then(setSettings, (error) => setProblem(told(error)));
  }, [api]);
  const words = useOutcomeWords(api);
  const go = useCallback((to: Place) => setPlace(to), []);
  const tools: QualityTools | undefined = settings && { api, campaigns, agents, role, user, settings, go };
  return (
    <main className="quality" aria-label="Quality">
      <header className="panel-head">
        <h1>Quality</h1>
        <nav aria-label="Parts of quality">
          {PARTS.map(([name, label]) => (
            <Button
              key={name}
              label={label}
              size="small"
              tone="quiet"
              pressed={HOME[place.name] === name}
              onPress={() => go({ name })}
            />
          ))}
        </nav>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      {tools && (
        <QualityContext value={tools}>
          <OutcomeWords value={words}>
            <Shown place={place} />
          </OutcomeWords>
        </QualityContext>
      )}
    </main>
  );
}

function Shown({ place }: { place: Place }) {
  const { go } = useQualityTools();
  switch (place.name) {
    case "queue":
      return <QueuePage />;
    case "call":
      return <StartCall key={place.callId} callId={place.callId} />;
    case "scored":
      return <ScoredPage wanted={place.search} />;
    case "scoring":
    case "evaluation":
      return <EvaluationPage key={place.callId} callId={place.callId} />;
    case "cards":
      return <ScorecardsPage />;
    case "sampling":
      return <SamplingPage />;
    case "calibrations":
      return <CalibrationsPage />;
    case "calibration":
      return <CalibrationPage key={place.id} id={place.id} />;
    case "newCalibration":
      return <NewCalibrationForm callId={place.callId} onDone={(id) => go({ name: "calibration", id })} />;
    case "trends":
      return <TrendsPage />;
  }
}
