import type { QualityAnswer } from "../../wire/qualityTypes";

/** What is kept on the server while somebody scores. */
export interface Draft {
  answers: QualityAnswer[];
  comment: string;
}

/** How it stands with the server. */
export type Kept =
  | { name: "kept" }
  | { name: "keeping" }
  /** It is tried again with the next change, and by {@link DraftKeeper#flush}. */
  | { name: "unkept"; why: string }
  /** Somebody else has it now, or it is a draft no more: nothing is sent any longer. */
  | { name: "lost"; why: string };

interface Options {
  revision: number;
  /** As the server has it. */
  draft: Draft;
  /** Answers with the new revision. */
  save: (draft: Draft, revision: number) => Promise<number>;
  /** Why it failed, and whether for good. */
  failure: (error: unknown) => { why: string; lost: boolean };
  onKept: (kept: Kept) => void;
  /** Runs it after the pause; answers with what calls it off. */
  later: (run: () => void) => () => void;
}

/**
 * Keeps a draft on the server while it is changed: a change waits for the pause in `later`, one keeping is under way at a time, and what
 * changed meanwhile goes with the next. So revisions follow each other, and the last change always arrives.
 */
export class DraftKeeper {
  #revision: number;
  #waiting: Draft | undefined;
  #last: Draft;
  #callOff: (() => void) | undefined;
  #sending: Promise<boolean> | undefined;
  #lost = false;

  constructor(private readonly options: Options) {
    this.#revision = options.revision;
    this.#last = options.draft;
  }

  get revision(): number {
    return this.#revision;
  }

  change(draft: Draft): void {
    if (this.#lost) {
      return;
    }
    this.#waiting = draft;
    this.#callOff?.();
    this.#callOff = this.options.later(() => void this.flush());
    this.options.onKept({ name: "keeping" });
  }

  /** Keeps it once more as it is, so that it stays with whoever scores it; nothing while something is under way anyway. */
  prolong(): void {
    if (!this.#waiting && !this.#sending) {
      this.change(this.#last);
    }
  }

  /** Sends what is not kept yet; answers with whether all of it is kept now. */
  async flush(): Promise<boolean> {
    this.#callOff?.();
    this.#callOff = undefined;
    while (!this.#lost && (this.#sending || this.#waiting)) {
      this.#sending ??= this.#send(this.#waiting ?? this.#last);
      if (!(await this.#sending)) {
        return false;
      }
    }
    return !this.#lost;
  }

  async #send(draft: Draft): Promise<boolean> {
    this.#waiting = undefined;
    try {
      this.#revision = await this.options.save(draft, this.#revision);
      this.#last = draft;
    } catch (error) {
      const { why, lost } = this.options.failure(error);
      this.#lost = lost;
      this.#waiting ??= draft;
      this.options.onKept({ name: lost ? "lost" : "unkept", why });
      return false;
    } finally {
      this.#sending = undefined;
    }
    if (!this.#waiting) {
      this.options.onKept({ name: "kept" });
    }
    return true;
  }
}
