import { Button } from "../design/Button";
import { useDesk } from "../desk/context";
import { keyLabels } from "../desk/keys";
import { unread } from "./dayLine";

/** Opens the day; says how many messages wait. */
export function DayButton({ open, onPress }: { open: boolean; onPress: () => void }) {
  const { stream } = useDesk();
  const waiting = unread(stream.day).length;
  const label = waiting === 0 ? "My day" : `My day, ${waiting} unread`;
  return <Button label={label} keys={keyLabels.day} tone="quiet" size="small" expanded={open} onPress={onPress} />;
}
