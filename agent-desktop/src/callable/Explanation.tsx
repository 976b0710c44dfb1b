import { dayAndTime, phone } from "../design/format";
import { Icon, type IconName } from "../design/Icon";
import { capacityWords } from "../design/states";
import type { EarlierDecision, RuleAnswer, WorkItemExplanation } from "../wire/callableTypes";
import { attemptsText, dueText, localText, type Tone, verdictOf } from "./words";

interface Props {
  item: WorkItemExplanation;
  zone: string;
}

const icons: Record<Tone, IconName> = { go: "check", pause: "hold", stop: "close", call: "call" };

/** Why a work item is not dialled now and when it can be: the verdict first, then what it rests on. */
export function Explanation({ item, zone }: Props) {
  const now = Date.parse(item.at);
  const verdict = verdictOf(item, zone);
  const inTheWay = item.rules.filter(({ outcome }) => outcome !== "passes");
  const passing = item.rules.filter(({ outcome }) => outcome === "passes");
  return (
    <article className="explanation" aria-label={`Why ${item.party} is or is not called`}>
      <header>
        <h3>{item.party}</h3>
        <small>
          {item.audience} · {attemptsText(item.attempts)} · {dueText(item.dueAt, zone, now)}
        </small>
      </header>
      <div className={`verdict tone-${verdict.tone}`}>
        <Icon name={icons[verdict.tone]} />
        <div>
          <p>{verdict.sentence}</p>
          {verdict.notes.map((note) => (
            <p key={note} className="verdict-note">
              {note}
            </p>
          ))}
        </div>
      </div>
      <Accounts item={item} />
      <Zones item={item} />
      <section aria-label="Rules">
        {inTheWay.length === 0 && <p className="soft">No rule is in the way.</p>}
        {inTheWay.length > 0 && (
          <>
            <h4>In the way</h4>
            <ul className="rule-answers">
              {inTheWay.map((rule) => (
                <Rule key={`${rule.id} ${rule.key}`} rule={rule} zone={zone} now={now} />
              ))}
            </ul>
          </>
        )}
        {passing.length > 0 && (
          <details>
            <summary>{passing.length === 1 ? "1 rule passes" : `${passing.length} rules pass`}</summary>
            <ul className="rule-answers">
              {passing.map((rule) => (
                <Rule key={`${rule.id} ${rule.key}`} rule={rule} zone={zone} now={now} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <Decisions item={item} zone={zone} now={now} />
      <small className="decided-at">
        Decided {dayAndTime(item.at, zone, now)} with the rules of version {item.table}.
      </small>
    </article>
  );
}

/** For whom and as what; each account by itself when they are not alike, so that it is seen which binds the call. */
function Accounts({ item }: { item: WorkItemExplanation }) {
  const alike = item.accounts.every(({ client, capacity }) => client === item.client && capacity === item.capacity);
  return (
    <section aria-label="Client and capacity">
      <h4>Client and capacity</h4>
      <p>
        {item.client ?? "No one client is known: the rules of every client bind"} · {capacityWords[item.capacity]}
        {item.callerId && ` · shows ${phone(item.callerId)}`}
      </p>
      {!alike && (
        <ul>
          {item.accounts.map(({ account, client, capacity }) => (
            <li key={account}>
              {account}: {client ?? "client not known"} · {capacityWords[capacity]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Zones({ item }: { item: WorkItemExplanation }) {
  return item.zones.length === 0 ? null : (
    <section aria-label="Where the person may be">
      <h4>{item.audience === "payer" ? "Where the payer is" : "Where the person may be"}</h4>
      <ul className="zones">
        {item.zones.map(({ zone, localTime }) => (
          <li key={zone}>
            {zone} <strong>{localText(localTime)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rule({ rule, zone, now }: { rule: RuleAnswer; zone: string; now: number }) {
  return (
    <li className={`rule-${rule.outcome}`}>
      <span>
        <span className="rule-name">{rule.key}</span>{" "}
        <small>
          {rule.id}, {rule.layer}
        </small>
        {rule.outcome !== "passes" && (
          <span className="rule-until">
            {rule.outcome === "denies" ? "as things are" : rule.until && `until ${dayAndTime(rule.until, zone, now)}`}
          </span>
        )}
      </span>
      <span>{rule.inputs}</span>
      {rule.source && <small>{rule.source}</small>}
    </li>
  );
}

const verdicts: Record<EarlierDecision["verdict"], string> = {
  allow: "Was allowed",
  defer: "Not then",
  deny: "Not as things were",
};

function Decisions({ item, zone, now }: Props & { now: number }) {
  return (
    <section aria-label="Decided before">
      <h4>Decided before</h4>
      {item.decisions.length === 0 && <p className="soft">Nothing was decided about it yet.</p>}
      <ol className="earlier">
        {item.decisions.map((decision) => (
          <li key={decision.decisionId}>
            <time dateTime={decision.at}>{dayAndTime(decision.at, zone, now)}</time>
            <span>
              <strong>{verdicts[decision.verdict]}</strong>
              {decision.reason && `: ${decision.reason}`}
              {decision.until && `, until ${dayAndTime(decision.until, zone, now)}`}{" "}
              {decision.blockedBy.length > 0 && <small>{decision.blockedBy.join(", ")}</small>}{" "}
              <small>rules {decision.table}</small>
              {!decision.holds && (
                <span className="not-held">
                  <Icon name="warning" /> Made again it does not come out the same, or its rules are not known.
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
