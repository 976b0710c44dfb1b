import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { useDesk } from "../desk/context";
import { keyLabels } from "../desk/keys";
import { guestOrder } from "../desk/orders";
import type { CallView } from "../wire/types";

type Guest = NonNullable<CallView["guest"]>;

/** Who hears whom, and the four things that can be done about it. Takes the place of the stage line while a guest is on the call. */
export function GuestStage({ guest }: { guest: Guest }) {
  const tools = useDesk();
  const { pending, desk } = tools;
  const party = desk.call?.party ?? "The other side";
  const [title, text] = told(guest, party);
  const orders = [
    { name: "swap", label: guest.company === "with-guest" ? "Back to the call" : `Speak with ${short(guest.name)}` },
    { name: "conference", label: "All together" },
    { name: "handOver", label: "Hand over" },
    { name: "dropGuest", label: guest.company.startsWith("calling") ? "Stop calling" : "Let go" },
  ] as const;
  return (
    <div className="stage stage-call guest-stage" role="group" aria-label={`Guest: ${guest.name}`}>
      <Icon name="people" />
      <p aria-live="polite">
        <strong>{title}</strong>
        <span>{text}</span>
      </p>
      <span className="guest-orders">
        {orders.map(({ name, label }) => {
          const order = guestOrder(tools, name);
          return (
            <Button
              key={name}
              label={label}
              keys={keyLabels[name]}
              size="small"
              tone={name === "handOver" ? "primary" : "plain"}
              control={order.control}
              busy={pending.has(name)}
              onPress={order.give}
            />
          );
        })}
      </span>
    </div>
  );
}

function short(name: string): string {
  return name.split(/[ ,]/)[0] ?? name;
}

function told(guest: Guest, party: string): [string, string] {
  switch (guest.company) {
    case "calling":
      return [`Calling ${guest.name}`, `${party} hears music.`];
    case "calling-to-hand-over":
      return [
        `Calling ${guest.name}, who takes the call`,
        `${party} hears music. If nobody answers, the call is yours again.`,
      ];
    case "with-guest":
      return [`You speak with ${guest.name}`, `${party} hears music, and neither of you.`];
    case "with-party":
      return [`You speak with ${party}`, `${guest.name} waits, and hears neither of you.`];
    case "together":
      return ["All three of you hear each other", `${party}, ${guest.name} and you.`];
    case "nobody":
      return ["Your headset left the call", `${party} and ${guest.name} wait for you.`];
  }
}
