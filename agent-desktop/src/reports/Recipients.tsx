import { useState } from "react";
import { Button } from "../design/Button";
import type { ReportRecipient, ReportUser } from "../wire/reportTypes";

interface Props {
  users: ReportUser[];
  recipients: ReportRecipient[];
  onChange: (recipients: ReportRecipient[]) => void;
}

const MOST = 20;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

/** To whom a report is sent: supervisors and administrators, each with the address where they read it. */
export function Recipients({ users, recipients, onChange }: Props) {
  const left = users.filter(({ id }) => !recipients.some(({ user }) => user === id));
  const [chosen, choose] = useState("");
  const [address, setAddress] = useState("");
  const user = left.some(({ id }) => id === chosen) ? chosen : (left[0]?.id ?? "");
  const fault = !ADDRESS.test(address.trim())
    ? "Type the address where this person reads mail."
    : recipients.length >= MOST
      ? "Twenty people are the most. Make a second e-mail for the others."
      : undefined;
  function add() {
    onChange([...recipients, { user, address: address.trim() }]);
    setAddress("");
  }
  return (
    <fieldset className="reports-recipients">
      <legend className="field-label">To</legend>
      {recipients.length > 0 && (
        <ul aria-label="Recipients">
          {recipients.map((one) => (
            <li key={one.user}>
              {users.find(({ id }) => id === one.user)?.name ?? one.user} <span className="soft">{one.address}</span>
              <Button
                label={`Leave ${one.user} out`}
                icon="close"
                iconOnly
                tone="quiet"
                size="small"
                onPress={() => onChange(recipients.filter(({ user: other }) => other !== one.user))}
              />
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <div className="reports-recipient">
          <select aria-label="Person" value={user} onChange={(event) => choose(event.target.value)}>
            {left.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <input
            aria-label="E-mail address"
            type="email"
            maxLength={254}
            placeholder="E-mail address"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <Button label="Add" control={fault ? { allowed: false, why: fault } : undefined} onPress={add} />
        </div>
      )}
    </fieldset>
  );
}
