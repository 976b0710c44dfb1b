import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useOrder } from "../board/useOrder";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { BoardView, CampaignRow } from "../wire/types";
import { takersOf, usualText } from "./rule";

interface Props {
  api: Api;
  board: BoardView;
  campaign: CampaignRow;
  onClose: () => void;
}

/** What is set for the number that a campaign calls from. */
interface Told {
  number: string;
  /** The campaign that was chosen; empty for none. */
  chosen: string;
  callingFrom: string[];
}

const USUAL = "";

/** Which campaign takes the calls of those whom nobody knows, to the number that this one calls from. */
export default function StrangersDialog({ api, board, campaign, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [told, setTold] = useState<Told>();
  const [unread, setUnread] = useState("");
  const [choice, setChoice] = useState<string>();
  const { busy, problem, send } = useOrder(() => dialog.current?.close());
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    read(api, campaign.id).then(setTold, (failure) =>
      setUnread(
        failure instanceof Refusal ? failure.problem.detail : "The server was not reached. Close and open again.",
      ),
    );
  }, [api, campaign.id]);

  const takers = told ? takersOf(board, told.callingFrom) : [];
  const picked = choice ?? told?.chosen ?? USUAL;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (told) {
      void send(async () => {
        await (picked === USUAL ? api.callTakers.drop(told.chosen) : api.callTakers.choose(picked));
      });
    }
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="strangers-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="strangers-title">Calls of strangers</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      {unread && <p className="strangers-says field-wrong">{unread}</p>}
      {told && (
        <form className="new-form" onSubmit={submit}>
          <p className="strangers-says field-wide">
            Whoever calls {told.number} and is known to nobody is spoken with by one reminder campaign, and its agents
            are sought for key 0. The campaign that called the caller last comes first; then:
          </p>
          <fieldset className="choices field-wide">
            <legend className="unseen">Who takes them</legend>
            <Choice label="The usual rule" checked={picked === USUAL} onPick={() => setChoice(USUAL)}>
              One that runs and has an agent free, else one that runs, else any; of several the first by name.{" "}
              {usualText(board, takers)}
            </Choice>
            {takers.map(({ id, name, running }) => (
              <Choice key={id} label={name} checked={picked === id} onPick={() => setChoice(id)}>
                {running ? "Runs now" : "Stopped; it speaks with callers nevertheless"}; {readyIn(board, id)} ready.
                {id === told.chosen && " Chosen now."}
              </Choice>
            ))}
          </fieldset>
          <footer className="form-foot">
            <p role="alert" className="field-wrong">
              {problem}
            </p>
            <Button
              type="submit"
              label="Set who takes them"
              tone="primary"
              busy={busy}
              control={picked === told.chosen ? { allowed: false, why: "Nothing is changed." } : { allowed: true }}
              onPress={() => undefined}
            />
          </footer>
        </form>
      )}
    </dialog>
  );
}

async function read(api: Api, campaign: string): Promise<Told> {
  const taker = await api.callTakers.of(campaign);
  const callingFrom = await api.callTakers.callingFrom(taker.number);
  return { number: taker.number, chosen: taker.campaignId ?? USUAL, callingFrom };
}

function readyIn(board: BoardView, campaign: string): string {
  const ready = board.agents.filter(({ campaignId, state }) => campaignId === campaign && state === "Ready").length;
  return ready === 0 ? "no agent" : ready === 1 ? "1 agent" : `${ready} agents`;
}

function Choice({
  label,
  checked,
  onPick,
  children,
}: {
  label: string;
  checked: boolean;
  onPick: () => void;
  children: ReactNode;
}) {
  return (
    <label className="choice">
      <input type="radio" name="taker" checked={checked} onChange={onPick} />
      <span>
        <strong>{label}</strong>
        <small>{children}</small>
      </span>
    </label>
  );
}
