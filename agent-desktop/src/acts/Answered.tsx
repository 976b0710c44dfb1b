import { Icon } from "../design/Icon";
import type { Said } from "./useAct";

/** What came of an order. */
export function Answered({ said }: { said: Said | undefined }) {
  return (
    <p
      className={`act-said ${said?.good === false ? "act-refused" : ""}`}
      role={said?.good === false ? "alert" : "status"}
    >
      {said && <Icon name={said.good ? "check" : "warning"} />}
      {said?.text}
    </p>
  );
}
