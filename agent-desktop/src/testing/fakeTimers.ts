import type { Timers } from "../wire/timers";

/** A clock that moves only when told. */
export class FakeTimers implements Timers {
  private time = 1_000_000;
  private next = 0;
  private readonly waiting = new Map<number, { at: number; run: () => void }>();

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const id = this.next++;
    this.waiting.set(id, { at: this.time + ms, run });
    return () => this.waiting.delete(id);
  }

  advance(ms: number): void {
    const end = this.time + ms;
    for (let due = this.due(end); due !== undefined; due = this.due(end)) {
      const [id, { at, run }] = due;
      this.waiting.delete(id);
      this.time = at;
      run();
    }
    this.time = end;
  }

  private due(end: number): [number, { at: number; run: () => void }] | undefined {
    return [...this.waiting].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
  }
}

/** Lets promises that are already settled run their followers. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
}

/** A storage in memory. */
export class FakeStorage {
  private readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}
