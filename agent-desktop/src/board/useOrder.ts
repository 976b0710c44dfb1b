import { useState } from "react";
import { Refusal } from "../wire/http";
import type { Wrong } from "./pacing";

const UNREACHED = "The order did not reach the server. Try again.";

/** The server begins with the field's name, which stands above the field already. */
function atField(message: string): string {
  return message.replace(/^\S+ must/, "Must");
}

/** An order of a form: busy while it is under way; what was refused goes to its field, the rest below the form. */
export function useOrder(done: () => void) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState("");

  async function send(order: () => Promise<void>) {
    setBusy(true);
    setWrong({});
    setProblem("");
    try {
      await order();
      done();
    } catch (error) {
      const told = error instanceof Refusal ? error.problem : undefined;
      const violations = told?.violations ?? [];
      setWrong(Object.fromEntries(violations.map(({ field, message }) => [field, atField(message)])));
      setProblem(violations.length > 0 ? "Nothing was changed. Correct what is marked." : (told?.detail ?? UNREACHED));
    } finally {
      setBusy(false);
    }
  }
  return { busy, wrong, setWrong, problem, send };
}
