import { type Cancel, every, type Timers } from "../wire/timers";

/**
 * Locks a desk that was left alone. The clock decides, not a timer: a computer that slept, or a tab that was hidden, is compared with the
 * clock when it wakes, before whatever woke it counts as input.
 */
export class IdleLock {
  private last: number;
  private locked = false;

  constructor(
    private readonly timers: Timers,
    private readonly limitMs: number,
    private readonly onLock: () => void,
  ) {
    this.last = timers.now();
  }

  /** Looks at the clock now and then, until cancelled. */
  run(): Cancel {
    return every(this.timers, Math.max(250, Math.min(5_000, this.limitMs / 10)), () => this.look());
  }

  /** A key, or a movement of the mouse. */
  input(): void {
    this.look();
    if (!this.locked) {
      this.last = this.timers.now();
    }
  }

  /** The page woke, was shown, or time passed. */
  look(): void {
    const now = this.timers.now();
    // A clock that was set back must not buy time.
    if (!this.locked && (now - this.last >= this.limitMs || now < this.last)) {
      this.locked = true;
      this.onLock();
    }
  }

  /** The password was given. */
  open(): void {
    this.locked = false;
    this.last = this.timers.now();
  }
}
