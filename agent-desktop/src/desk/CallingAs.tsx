import { phone } from "../design/format";
import { capacityWords } from "../design/states";
import type { ClientView } from "../wire/types";

/** The name to give and as what, first on the desk: another client's name, or another's standing, must never be said. */
export function CallingAs({ client, masked }: { client: ClientView; masked: boolean }) {
  return (
    <section className="facts" aria-label="You call as" data-phi="Client">
      <h2>You call as</h2>
      <p className="facts-name">{client.says}</p>
      <dl>
        <div>
          <dt>Capacity</dt>
          <dd>{capacityWords[client.capacity]}</dd>
        </div>
        {!masked && client.title && client.title !== client.says && (
          <div>
            <dt>For</dt>
            <dd>{client.title}</dd>
          </div>
        )}
        {client.callBack && (
          <div>
            <dt>Call-back number</dt>
            <dd>{phone(client.callBack)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
