import type { CallerStated, FoundCaller } from "../wire/identityTypes";
import type { Control } from "../wire/types";

/** What is typed in the fields. */
export type Typed = Record<"name" | "birthDate" | "number", string>;

/** Whether that can be looked for; half of a name finds nobody. */
export function enough({ name, birthDate, number }: Typed): Control {
  const whole = name.trim().split(/\s+/).length > 1 && birthDate.trim() !== "";
  return number.trim() !== "" || whole
    ? { allowed: true }
    : { allowed: false, why: "Type first and last name with the date of birth, or the number of the account." };
}

/** Without what was not stated. */
export function statedOf(typed: Typed): CallerStated {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([key, text]) => [key, text.trim()])
      .filter(([, text]) => text !== ""),
  );
}

/** What a search came to, and what to do. */
export function foundWords(people: FoundCaller[] | undefined): string {
  if (!people) {
    return "";
  }
  return people.length === 0
    ? "Nobody fits all of that. Ask again, or record what the caller wants."
    : "Choose the caller; then verify who they are.";
}
