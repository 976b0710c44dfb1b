import { useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import { problemOf } from "./problem";

interface Props {
  api: Api;
  from: string;
  to: string;
  onMarked: () => void;
}

/** For administrators: reckons the shift dates that are shown anew from their calls. */
export function Rebuild({ api, from, to, onMarked }: Props) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  function rebuild() {
    setAsking(false);
    api.reports.rebuild(from, to).then(
      ({ hours }) => {
        setSaid(`${hours} hours are reckoned anew.`);
        onMarked();
      },
      (error) => setSaid(problemOf(error)),
    );
  }
  return asking ? (
    <span className="reports-rebuild" role="group" aria-label="Reckon anew">
      <span>
        Reckon {from === to ? from : `${from} to ${to}`} anew from the calls? Nothing is lost meanwhile; it is written
        down.
      </span>
      <Button label="Yes, reckon anew" size="small" tone="primary" onPress={rebuild} />
      <Button label="Leave it" size="small" tone="quiet" onPress={() => setAsking(false)} />
    </span>
  ) : (
    <span className="reports-rebuild">
      <span role="status">{said}</span>
      <Button label="Reckon anew" size="small" tone="quiet" onPress={() => setAsking(true)} />
    </span>
  );
}
