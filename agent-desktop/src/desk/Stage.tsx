import { useState } from "react";
import { OtherNumber } from "../company/OtherNumber";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { agentLook } from "../design/states";
import type { DeskView } from "../wire/types";
import { useDesk } from "./context";
import { keyLabels } from "./keys";
import { control, dialOrder } from "./orders";

/** What to do now, in one line that never leaves its place; in preview it carries the two decisions. */
export function Stage() {
  const tools = useDesk();
  const { desk, pending } = tools;
  const [other, setOther] = useState(false);
  const dial = dialOrder(tools, "dial");
  const skip = dialOrder(tools, "skip");
  const [title, text] = stageText(tools.desk.state.name, tools);
  return (
    <div className={`stage stage-${agentLook[desk.state.name].tone}`}>
      <Icon name={agentLook[desk.state.name].icon} />
      <p>
        <strong>{title}</strong>
        <span>{text}</span>
      </p>
      {desk.state.name === "Previewing" && (
        <>
          <Button
            label="Skip"
            keys={keyLabels.skip}
            size="large"
            control={skip.control}
            busy={pending.has("skip")}
            onPress={skip.give}
          />
          <Button label="Other number" control={control(desk, "dialOther")} onPress={() => setOther(true)} />
          {other && desk.work && <OtherNumber leadId={desk.work.leadId} onClose={() => setOther(false)} />}
          <Button
            label="Dial"
            icon="call"
            keys={keyLabels.dial}
            tone="go"
            size="large"
            control={dial.control}
            busy={pending.has("dial")}
            onPress={dial.give}
          />
        </>
      )}
    </div>
  );
}

function stageText(state: string, { desk }: { desk: DeskView }): [string, string] {
  const attempt = desk.work ? `Attempt ${desk.work.attemptNumber}` : "";
  switch (state) {
    case "Previewing":
      return ["Read, then dial", `${attempt}. Nobody is called until you dial.`];
    case "Reserved":
      return ["A call is coming to you", "Stay on the line."];
    case "OnCall":
      if (desk.call && ["Dialing", "Ringing"].includes(desk.call.state)) {
        return [desk.work?.audience === "payer" ? "Calling the payer" : "Calling the patient", attempt];
      }
      if (desk.broughtBy) {
        return [
          `${desk.broughtBy} brought you to this call`,
          "They conduct it, and record it unless they hand it over to you. F4 leaves the call.",
        ];
      }
      if (desk.work?.unknown) {
        return ["Ask who is calling", "Find the account, then verify who it is. Say nothing of any account before."];
      }
      if (desk.work?.masked) {
        return [
          `Ask for ${desk.work.patient.name}`,
          `${attempt}. Say nothing of the account until you know who it is.`,
        ];
      }
      return [desk.work?.audience === "payer" ? "Talking about these claims" : "Talking about these balances", attempt];
    case "WrapUp":
      return ["Record the outcome", desk.call?.result?.text ?? "The call has ended."];
    case "OverLimit":
      return ["Over the limit: save the outcome", "No call comes until it is saved. What is typed is kept."];
    case "Break":
      return ["On a break", desk.state.reason ?? ""];
    default:
      return ["Not working yet", "Press F2 to go ready."];
  }
}
