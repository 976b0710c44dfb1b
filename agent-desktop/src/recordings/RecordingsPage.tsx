import { useCallback, useEffect, useState } from "react";
import type { PageProps } from "../board/pages";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { Refusal } from "../wire/http";
import type { RecordingList, RecordingRow } from "../wire/recordingTypes";
import { ANY, type Filters, wantedOf } from "./filters";
import { RecordingFilters } from "./RecordingFilters";
import { RecordingPanel } from "./RecordingPanel";
import { RecordingRows } from "./RecordingRows";
import "./recordings.css";

/** Recordings of calls: found, heard, taken along, held for a case, deleted. */
export default function RecordingsPage({ api, campaigns, onClose }: PageProps) {
  const [filters, setFilters] = useState<Filters>(ANY);
  const [asked, setAsked] = useState<Filters>(ANY);
  const [list, setList] = useState<RecordingList>();
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState("");

  const read = useCallback(
    (search: Filters, before?: RecordingList) => {
      setProblem("");
      const wanted = wantedOf(search);
      api.recordings.list(before?.next ? { ...wanted, to: before.next } : wanted).then(
        (page) => setList({ ...page, recordings: [...(before?.recordings ?? []), ...page.recordings] }),
        (error) =>
          setProblem(error instanceof Refusal ? error.problem.detail : "The list could not be read. Try again."),
      );
    },
    [api],
  );
  useEffect(() => read(ANY), [read]);

  function search(next: Filters) {
    setFilters(next);
    setAsked(next);
    read(next);
  }

  function changed(row: RecordingRow) {
    setList(
      (before) =>
        before && { ...before, recordings: before.recordings.map((one) => (one.callId === row.callId ? row : one)) },
    );
  }

  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  const open = list?.recordings.find(({ callId }) => callId === chosen);
  return (
    <main className="recordings" aria-label="Recordings">
      <header className="panel-head">
        <h1>Recordings</h1>
        {list && !list.keeping.trouble && list.keeping.waiting > 0 && (
          <span className="panel-note" role="status">
            {list.keeping.waiting} being encrypted
          </span>
        )}
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {list?.keeping.trouble && (
        <p className="recordings-alarm" role="alert">
          <Icon name="warning" />
          <span>
            <strong>{list.keeping.waiting} not encrypted yet:</strong> {list.keeping.trouble}.
          </span>
        </p>
      )}
      <RecordingFilters
        filters={filters}
        campaigns={campaigns}
        onChange={setFilters}
        onSearch={() => search(filters)}
        onClear={() => search(ANY)}
      />
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      <div className="recordings-halves">
        <section className="panel recordings-list" aria-label="Found">
          <RecordingRows rows={list?.recordings} names={names} chosen={chosen} onChoose={setChosen} />
          {list?.next && <Button label="Show older" tone="quiet" onPress={() => read(asked, list)} />}
        </section>
        {open && list ? (
          <RecordingPanel
            key={open.callId}
            api={api}
            row={open}
            campaign={names.get(open.campaignId ?? "") ?? open.campaignId}
            may={list.may}
            onChanged={changed}
          />
        ) : (
          <section className="panel recording-none" aria-label="Recording">
            <Icon name="sound" />
            <p>Choose a recording to hear it.</p>
            <p className="recording-hint">Who listens, when and why is written down before anything is heard.</p>
          </section>
        )}
      </div>
    </main>
  );
}
