import { useState } from "react";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { useDesk } from "../desk/context";
import { Refusal } from "../wire/http";

/** What supervisors wrote; unread ones stay until they are acknowledged. */
export function MessageList() {
  const { stream, api, desk } = useDesk();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState("");
  const messages = stream.day?.messages ?? [];

  async function read(id: string) {
    setBusy(id);
    setProblem("");
    try {
      await api.days.read(id);
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    } finally {
      setBusy(undefined);
    }
  }

  if (messages.length === 0) {
    return <p className="empty">No messages.</p>;
  }
  return (
    <>
      <p className="field-wrong" role="alert">
        {problem}
      </p>
      <ul className="day-messages">
        {messages.map((message) => (
          <li key={message.id} className={message.readAt ? "read" : message.urgent ? "urgent" : ""}>
            <small>
              {message.urgent && <strong>Urgent · </strong>}
              {message.from} · {moment(message.at, desk.agent.site.zone)}
            </small>
            <p>{message.text}</p>
            {message.readAt ? (
              <small>Acknowledged</small>
            ) : (
              <Button
                label="I have read it"
                size="small"
                icon="check"
                busy={busy === message.id}
                onPress={() => void read(message.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
