/** Changing a scorecard. Everything here is pure: the editor holds one content and replaces it. */
import type { ScorecardContent, ScorecardItem, ScorecardSection } from "../../wire/qualityTypes";

/** A key has at most 40 characters; a number may follow. */
const LONGEST = 36;

/** Small letters, digits and hyphens, made of the first words; never one that is taken. */
export function keyOf(words: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = words
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const parts = plain.split("-");
  let base = parts[0]?.slice(0, LONGEST) || fallback;
  for (const word of parts.slice(1, 5)) {
    if (base.length + word.length + 1 > LONGEST) {
      break;
    }
    base = `${base}-${word}`;
  }
  let key = base;
  for (let n = 2; taken.has(key); n++) {
    key = `${base}-${n}`;
  }
  return key;
}

export const emptyCard: ScorecardContent = {
  name: "",
  purpose: "",
  calls: ["patient"],
  passMark: 9_000,
  sections: [],
};

const sectionKeys = (card: ScorecardContent) => new Set(card.sections.map(({ key }) => key));
const itemKeys = (card: ScorecardContent) => new Set(card.sections.flatMap(({ items }) => items.map(({ key }) => key)));

export function newItem(card: ScorecardContent): ScorecardItem {
  return {
    key: keyOf("", itemKeys(card), "item"),
    text: "",
    kind: "yes-no",
    weight: 10,
    notApplicable: false,
    critical: "none",
  };
}

export function addSection(card: ScorecardContent): ScorecardContent {
  const section = { key: keyOf("", sectionKeys(card), "section"), name: "", weight: 10, items: [newItem(card)] };
  return { ...card, sections: [...card.sections, section] };
}

export function setSection(card: ScorecardContent, at: number, part: Partial<ScorecardSection>): ScorecardContent {
  return { ...card, sections: card.sections.map((one, i) => (i === at ? { ...one, ...part } : one)) };
}

export function setItem(card: ScorecardContent, at: number, item: number, next: ScorecardItem): ScorecardContent {
  const items = card.sections[at]?.items.map((one, i) => (i === item ? next : one)) ?? [];
  return setSection(card, at, { items });
}

export function addItem(card: ScorecardContent, at: number): ScorecardContent {
  return setSection(card, at, { items: [...(card.sections[at]?.items ?? []), newItem(card)] });
}

export function removeItem(card: ScorecardContent, at: number, item: number): ScorecardContent {
  return setSection(card, at, { items: (card.sections[at]?.items ?? []).filter((_, i) => i !== item) });
}

export function removeSection(card: ScorecardContent, at: number): ScorecardContent {
  return { ...card, sections: card.sections.filter((_, i) => i !== at) };
}

function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const next = [...list];
  const [a, b] = [next[from], next[to]];
  if (a !== undefined && b !== undefined) {
    next[from] = b;
    next[to] = a;
  }
  return next;
}

export function moveSection(card: ScorecardContent, at: number, by: -1 | 1): ScorecardContent {
  return { ...card, sections: moved(card.sections, at, by) };
}

/** Within its section; from its end into the neighbour. */
export function moveItem(card: ScorecardContent, at: number, item: number, by: -1 | 1): ScorecardContent {
  const section = card.sections[at];
  const one = section?.items[item];
  const beyond = card.sections[at + by];
  if (!section || !one) {
    return card;
  }
  if (section.items[item + by]) {
    return setSection(card, at, { items: moved(section.items, item, by) });
  }
  return beyond
    ? setSection(removeItem(card, at, item), at + by, {
        items: by > 0 ? [one, ...beyond.items] : [...beyond.items, one],
      })
    : card;
}

/**
 * The kind changed, with steps to begin from or without any. The pass from one to the other loses the steps: a scale that was yes or no
 * begins with two.
 */
export function withKind(item: ScorecardItem, kind: ScorecardItem["kind"]): ScorecardItem {
  const { steps: _, ...rest } = item;
  return kind === "yes-no"
    ? { ...rest, kind }
    : {
        ...rest,
        kind,
        steps: item.steps ?? [
          { points: 2, label: "" },
          { points: 1, label: "" },
          { points: 0, label: "" },
        ],
      };
}

/**
 * Keys made of the texts for items and sections that were never published: a key that was is the name by which trends go on, and stays
 * whatever the text becomes.
 */
export function withKeys(card: ScorecardContent, published: ReadonlySet<string>): ScorecardContent {
  const items = new Set([...itemKeys(card)].filter((key) => published.has(key)));
  const sections = new Set([...sectionKeys(card)].filter((key) => published.has(`section ${key}`)));
  const named = (taken: Set<string>, words: string, fallback: string) => {
    const key = keyOf(words, taken, fallback);
    taken.add(key);
    return key;
  };
  return {
    ...card,
    sections: card.sections.map((section) => ({
      ...section,
      key: published.has(`section ${section.key}`) ? section.key : named(sections, section.name, "section"),
      items: section.items.map((item) => ({
        ...item,
        key: published.has(item.key) ? item.key : named(items, item.text, "item"),
      })),
    })),
  };
}

/** The keys that versions know; those of sections with a word before them, for both may be called the same. */
export function publishedKeys(versions: readonly { content: ScorecardContent }[]): Set<string> {
  return new Set(
    versions.flatMap(({ content }) =>
      content.sections.flatMap(({ key, items }) => [`section ${key}`, ...items.map((item) => item.key)]),
    ),
  );
}
