import type { Strategy, StrategyStep } from "../wire/reminderTypes";
import { delayText, stepText } from "./words";

/** The steps of a strategy, and its way after a broken promise. */
export function StrategySteps({ strategy }: { strategy: Strategy }) {
  return (
    <section className="strategy-steps" aria-labelledby="steps-title">
      <h3 id="steps-title">
        {strategy.name} <small>version {strategy.version}</small>
      </h3>
      <div className="strategy-ways">
        <Way title="Every account" steps={strategy.steps} />
        <Way title={`After a broken promise (${strategy.grace} days of grace)`} steps={strategy.broken} />
      </div>
    </section>
  );
}

function Way({ title, steps }: { title: string; steps: StrategyStep[] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <code>{step.id}</code> <span>{stepText(step)}</span>
            <small>
              {delayText(step)}
              {step.window && `, ${step.window.from} to ${step.window.to}`}
              {step.attempts && step.attempts > 1 ? `, up to ${step.attempts} tries each` : ""}
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}
