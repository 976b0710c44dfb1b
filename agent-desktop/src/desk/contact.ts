import type { Told } from "../wire/guarantorApi";

/** What was told of a patient; empty where nothing was. */
export interface Contact {
  email: string;
  language: string;
}

const names = new Intl.DisplayNames("en-US", { type: "language" });

/** Spanish for es. */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** What the patient on the line says otherwise than is known; nothing else is sent, so that nobody's word is replaced by the same word of another. */
export function changes(known: Contact, next: Contact): { email?: Told; language?: Told } {
  const told = (value: string): Told => ({ value, saidBy: "patient" });
  return {
    ...(next.email === known.email ? {} : { email: told(next.email) }),
    ...(next.language === known.language ? {} : { language: told(next.language) }),
  };
}
