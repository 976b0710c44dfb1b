import { type ReactNode, useState } from "react";

interface Props {
  value: number;
  /** How many of the value make one of what is typed: 100 for basis points typed in percent. */
  divided?: number;
  onChange: (value: number) => void;
  children: (typed: string, type: (text: string) => void) => ReactNode;
}

/** A number while it is typed: what cannot be read as one stays on the page, and the value is 0, which the server refuses by name. */
export function TypedNumber({ value, divided = 1, onChange, children }: Props) {
  const [typed, setTyped] = useState(String(value / divided));
  const shown = read(typed, divided) === value ? typed : String(value / divided);
  return children(shown, (text) => {
    setTyped(text);
    onChange(read(text, divided));
  });
}

function read(text: string, divided: number): number {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) ? 0 : Math.round(number * divided);
}
