import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Days } from "./LettersPage";
import { dayName, madeWords, waitingWords } from "./words";

const made = { day: "2026-03-02", letters: 12, madeAt: "2026-03-02T18:00:00Z", madeBy: "super1" };

describe("the letters page", () => {
  it("should say of each day how many letters there are, and that nobody has downloaded them", () => {
    const html = renderToStaticMarkup(<Days days={[made]} onFetch={() => undefined} />);
    expect(html).toContain("Mon, Mar 2, 2026");
    expect(html).toContain(">12<");
    expect(html).toContain("Not yet");
    expect(html).toContain('href="/api/v1/letters/2026-03-02"');
  });

  it("should say who downloaded a file", () => {
    const days = [{ ...made, fetchedAt: "2026-03-02T19:00:00Z", fetchedBy: "super2" }];
    const html = renderToStaticMarkup(<Days days={days} onFetch={() => undefined} />);
    expect(html).toContain("super2");
    expect(html).not.toContain("Not yet");
  });

  it("should say what waits and what was made", () => {
    expect(waitingWords(0)).toBe("No letter waits");
    expect(waitingWords(1)).toBe("1 letter waits");
    expect(waitingWords(1_200)).toBe("1,200 letters wait");
    expect(waitingWords(2, 1)).toBe("2 letters wait, 1 more while their account is on hold");
    expect(madeWords({ day: "2026-03-02", letters: 1 })).toContain("1 letter is in the file of Mon, Mar 2, 2026");
    expect(madeWords({ day: "2026-03-02", letters: 0 })).toContain("Nothing was added");
    expect(dayName("2026-11-29")).toBe("Sun, Nov 29, 2026");
  });
});
