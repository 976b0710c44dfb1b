import { type FormEvent, useEffect, useMemo, useState } from "react";
import { Button } from "../design/Button";
import { usDate } from "../design/format";
import { safeHtml } from "../desk/safeHtml";
import { type Api, Refusal } from "../wire/http";
import type { FoundClaim } from "../wire/scriptsApi";
import type { ScriptDetail } from "../wire/scriptTypes";
import { type Place, placeOf } from "./editing";

const pause = 250;

interface Props {
  api: Api;
  detail: ScriptDetail;
  text: string;
  onGo: (place: Place) => void;
}

/** How the text reads for a sample, or for a real claim whose person is masked; the whole of it, or what is wrong and where. */
export function PreviewPane({ api, detail, text, onGo }: Props) {
  const [sample, setSample] = useState(detail.samples[0]?.id ?? "");
  const [claim, setClaim] = useState<FoundClaim>();
  const [html, setHtml] = useState("");
  const [wrong, setWrong] = useState<{ text: string; place: Place | undefined }>();
  const id = detail.script.id;

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const about = claim ? { claimId: claim.claimId } : { sample };
      api.scripts.preview(id, { source: text, ...about }).then(
        (preview) => {
          if (current) {
            setHtml(preview.html);
            setWrong(undefined);
          }
        },
        (error: unknown) => {
          if (!current) return;
          setHtml("");
          setWrong(
            error instanceof Refusal
              ? { text: error.problem.detail, place: placeOf(error.problem) }
              : { text: "The preview could not be made.", place: undefined },
          );
        },
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, id, text, sample, claim]);

  const clean = useMemo(() => safeHtml(html), [html]);
  return (
    <section className="panel script-preview" aria-label="Preview">
      <header className="preview-head">
        <label className="field">
          <span className="field-label">Reads for</span>
          <select
            value={claim ? "" : sample}
            onChange={(event) => {
              setClaim(undefined);
              setSample(event.target.value);
            }}
          >
            {claim && <option value="">A real claim, the person masked</option>}
            {detail.samples.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
        <ClaimSearch api={api} onFound={setClaim} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="panel-body script-text" tabIndex={0} role="region" aria-label="Preview text">
        {wrong ? (
          <div className="preview-wrong" role="alert">
            <p>{wrong.text}</p>
            {wrong.place && (
              <Button label="Go there" size="small" onPress={() => wrong.place && onGo({ ...wrong.place })} />
            )}
          </div>
        ) : (
          <div dangerouslySetInnerHTML={{ __html: clean }} />
        )}
      </div>
    </section>
  );
}

/** A claim by number or name; of what is found only number and day are shown, and the preview masks the person. */
function ClaimSearch({ api, onFound }: { api: Api; onFound: (claim: FoundClaim) => void }) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<FoundClaim[]>();
  const [problem, setProblem] = useState("");

  async function search(event: FormEvent) {
    event.preventDefault();
    if (!typed.trim()) return;
    setProblem("");
    try {
      setFound(await api.scripts.findClaims(typed.trim()));
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "The search did not reach the server.");
    }
  }
  return (
    <form className="claim-search" onSubmit={search}>
      <label className="field">
        <span className="field-label">Or a claim, masked</span>
        <input
          value={typed}
          autoComplete="off"
          placeholder="Claim number or name"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button type="submit" label="Find" onPress={() => undefined} />
      {problem && <p className="field-wrong">{problem}</p>}
      {found && (
        <ul className="claim-found">
          {found.length === 0 && <li className="empty">No claim matches.</li>}
          {found.map((claim) => (
            <li key={claim.claimId}>
              <button
                type="button"
                onClick={() => {
                  onFound(claim);
                  setFound(undefined);
                }}
              >
                {claim.claimNumber} <small>{usDate(claim.dosFrom)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
