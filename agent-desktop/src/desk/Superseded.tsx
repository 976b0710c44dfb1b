import { Button } from "../design/Button";
import { Icon } from "../design/Icon";

export function Superseded({ onTakeOver }: { onTakeOver: () => void }) {
  return (
    <main
      className="superseded"
      role="alertdialog"
      aria-labelledby="superseded-title"
      aria-describedby="superseded-text"
    >
      <Icon name="info" />
      <h1 id="superseded-title">This desk is open in another tab</h1>
      <p id="superseded-text">Your call and your state are there and go on. What you typed here is kept.</p>
      <Button label="Take over here" tone="primary" size="large" onPress={onTakeOver} />
    </main>
  );
}
