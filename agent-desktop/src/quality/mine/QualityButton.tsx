import { Button } from "../../design/Button";
import { useDesk } from "../../desk/context";
import { busyWithCall } from "./busy";

/** Opens the agent's evaluations; says quietly when one is new, and nothing during a call. */
export function QualityButton({ open, onPress }: { open: boolean; onPress: () => void }) {
  const { desk, stream } = useDesk();
  const busy = busyWithCall(desk.state.name);
  const waiting = busy ? 0 : (stream.day?.quality?.toRead ?? 0);
  return (
    <Button
      label={waiting === 0 ? "My quality" : `My quality, ${waiting} new`}
      tone="quiet"
      size="small"
      {...(waiting > 0 ? { icon: "info" as const } : {})}
      expanded={open}
      control={busy ? { allowed: false, why: "Between two calls." } : undefined}
      onPress={onPress}
    />
  );
}
