import { Icon } from "../design/Icon";
import { useDesk } from "../desk/context";
import { cameHow, keyedWords, wants } from "./before";

/** How the call came to the agent, what the person has proved by keys, and why an agent is wanted. */
export function BeforeAgent() {
  const { desk } = useDesk();
  const { call } = desk;
  const how = call && cameHow(call, desk.work?.unknown ?? false);
  if (!call || !how) {
    return null;
  }
  const facts = [wants(call), keyedWords(call, desk.agent.site.zone), call.before?.language === "es" && "In Spanish"];
  return (
    <section className="before" aria-label="Before you had the call">
      <strong>
        <Icon name="call" />
        {how}
      </strong>
      {facts.filter(Boolean).map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </section>
  );
}
