import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import type { AlertRow } from "../wire/alertTypes";
import { counted, countedText } from "./hearing";
import type { AlertSound } from "./useAlertSound";

/** The alerts in the head of every page: how many go on, the worst of them to a screen reader, and whether they are heard. */
export function AlertHead({
  alerts,
  sound,
  onOpen,
}: {
  alerts: AlertRow[];
  sound: AlertSound;
  /** Where they are told in full. */
  onOpen: () => void;
}) {
  const { critical, warning } = counted(alerts);
  const text = countedText(alerts);
  return (
    <div className="alert-head">
      <button
        type="button"
        className="alert-count"
        aria-label={`Going on: ${text.toLowerCase()}`}
        title={alerts.map(({ where, what }) => `${where} ${what}`).join("\n")}
        onClick={onOpen}
      >
        {critical > 0 && (
          <span className="level-critical">
            <Icon name="stop" /> {critical} critical
          </span>
        )}
        {warning > 0 && (
          <span className="level-warning">
            <Icon name="warning" /> {warning === 1 ? "1 warning" : `${warning} warnings`}
          </span>
        )}
        {alerts.length === 0 && (
          <span>
            <Icon name="check" /> {text}
          </span>
        )}
      </button>
      <SoundSwitch sound={sound} />
      <ul className="unseen" aria-live="polite" aria-label="Alerts as they begin">
        {alerts
          .filter(({ state }) => state === "firing")
          .map((alert) => (
            <li key={`${alert.id} ${alert.level}`}>
              {alert.level === "critical" ? "Critical" : "Warning"}: {alert.where} {alert.what}.
            </li>
          ))}
      </ul>
    </div>
  );
}

function SoundSwitch({ sound }: { sound: AlertSound }) {
  if (sound.ears === "blocked") {
    return (
      <span className="sound-blocked" role="status" title="The browser lets no sound out until you press something.">
        <Icon name="warning" />
        Sound blocked: press any key
      </span>
    );
  }
  const on = sound.ears !== "off";
  return (
    <Button
      label={on ? "Sound on" : "Sound off"}
      icon={on ? "sound" : "soundOff"}
      size="small"
      tone="quiet"
      pressed={on}
      onPress={sound.turn}
    />
  );
}
