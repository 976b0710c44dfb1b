import { Refusal } from "../wire/http";
import type { DraftKept, OutcomeDraft } from "../wire/outcomeTypes";
import type { Cancel, Timers } from "../wire/timers";

/** What is typed about one claim. */
export interface Typed {
  statusCode: string;
  fields: Record<string, string>;
}

/** Whether the server has what is on the screen. */
export type Kept = "kept" | "keeping" | "unkept";

interface Options {
  callId: string;
  claimId: string;
  version: number;
  send: (draft: OutcomeDraft) => Promise<DraftKept>;
  timers: Timers;
  /** Another screen has changed the draft: what is typed here is the older. */
  stale: (why: string) => void;
  told: (kept: Kept) => void;
}

const SEND_AFTER_MS = 400;
const AGAIN_AFTER_MS = 3_000;

/**
 * Keeps what is typed about one claim on the server: a little after the last key, one request at a time, and again until it is taken. Over
 * when the outcome is saved, or when another screen has gone ahead.
 */
export class DraftKeeper {
  private version: number;
  private waiting: Typed | undefined;
  private sending = false;
  private over = false;
  private timer: Cancel | undefined;

  constructor(private readonly options: Options) {
    this.version = options.version;
  }

  /** The version that the server has, as far as this screen knows. */
  get seen(): number {
    return this.version;
  }

  /** Whether something typed is not on the server yet. */
  get busy(): boolean {
    return this.waiting !== undefined || this.sending;
  }

  change(typed: Typed): void {
    if (this.over) {
      return;
    }
    this.waiting = typed;
    this.options.told("keeping");
    this.after(SEND_AFTER_MS);
  }

  /** The page may be going away: sends what waits at once. */
  flush(): void {
    this.timer?.();
    void this.send();
  }

  /** Nothing more is to be kept. */
  end(): void {
    this.over = true;
    this.waiting = undefined;
    this.timer?.();
  }

  private after(ms: number): void {
    this.timer?.();
    this.timer = this.options.timers.after(ms, () => void this.send());
  }

  private async send(): Promise<void> {
    const typed = this.waiting;
    if (!typed || this.sending || this.over) {
      return;
    }
    this.waiting = undefined;
    this.sending = true;
    try {
      const { callId, claimId } = this.options;
      const { version } = await this.options.send({ callId, claimId, version: this.version, ...typed });
      this.version = version;
      this.options.told(this.waiting ? "keeping" : "kept");
    } catch (error) {
      this.failed(typed, error);
    } finally {
      this.sending = false;
    }
    if (this.waiting && !this.over) {
      this.after(SEND_AFTER_MS);
    }
  }

  private failed(typed: Typed, error: unknown): void {
    if (this.over) {
      return;
    }
    if (error instanceof Refusal && error.problem.status === 409) {
      this.end();
      this.options.stale(error.problem.detail);
      return;
    }
    this.waiting ??= typed;
    this.options.told("unkept");
    this.after(AGAIN_AFTER_MS);
  }
}
