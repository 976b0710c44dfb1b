import { describe, expect, it } from "vitest";
import { patientCard } from "../../../dev/mock/qualityCards.mjs";
import type { ScorecardContent } from "../../wire/qualityTypes";
import * as edit from "./editing";

const card: ScorecardContent = patientCard;
const keys = (content: ScorecardContent) => content.sections.map(({ items }) => items.map(({ key }) => key));

describe("keys", () => {
  it("should be made of the words, short and never taken", () => {
    expect(edit.keyOf("Verified two identifiers, before anything else", new Set(), "item")).toBe(
      "verified-two-identifiers-before",
    );
    expect(edit.keyOf("Ärger?", new Set(), "item")).toBe("a-rger");
    expect(edit.keyOf("", new Set(["item", "item-2"]), "item")).toBe("item-3");
    expect(edit.keyOf("x".repeat(80), new Set(), "item")).toHaveLength(36);
  });

  it("should follow the text until it is published, and never after", () => {
    const renamed = edit.setItem(card, 0, 1, { ...card.sections[0]?.items[1], text: "Another question" } as never);
    const published = edit.publishedKeys([{ content: card }]);
    expect(keys(edit.withKeys(renamed, published))).toEqual(keys(card));
    expect(keys(edit.withKeys(renamed, new Set()))[0]?.[1]).toBe("another-question");
  });

  it("should give no new item the key of a published one", () => {
    const published = edit.publishedKeys([{ content: card }]);
    const more = edit.addItem(card, 0);
    const named = edit.setItem(more, 0, 3, { ...edit.newItem(more), text: "Identity" });
    expect(edit.withKeys(named, published).sections[0]?.items[3]?.key).toBe("identity-2");
  });
});

describe("changing a card", () => {
  it("should move an item within its section and over its end", () => {
    expect(keys(edit.moveItem(card, 0, 0, 1))[0]).toEqual(["identity", "greeting", "recording-notice"]);
    const over = keys(edit.moveItem(card, 0, 2, 1));
    expect(over.slice(0, 2)).toEqual([
      ["greeting", "identity"],
      ["recording-notice", "mini-miranda", "no-threat"],
    ]);
    expect(edit.moveItem(card, 0, 0, -1)).toEqual(card);
    expect(keys(edit.moveItem(card, 1, 0, -1))[0]?.at(-1)).toBe("mini-miranda");
  });

  it("should move, add and remove sections", () => {
    expect(edit.moveSection(card, 0, 1).sections.map(({ key }) => key)).toEqual(["law", "opening", "balance", "craft"]);
    expect(edit.moveSection(card, 0, -1)).toEqual(card);
    expect(edit.addSection(card).sections.at(-1)?.items).toHaveLength(1);
    expect(edit.removeSection(card, 3).sections).toHaveLength(3);
    expect(keys(edit.removeItem(card, 1, 0))[1]).toEqual(["no-threat"]);
  });

  it("should give a scale steps, and take them from yes or no", () => {
    const item = edit.newItem(card);
    const scale = edit.withKind(item, "scale");
    expect(scale.steps?.map(({ points }) => points)).toEqual([2, 1, 0]);
    expect("steps" in edit.withKind(scale, "yes-no")).toBe(false);
  });
});
