// What the invented server answers depends on what is asked; tests say which type they expect.
export function quality(
  method: string,
  path: string,
  query: URLSearchParams,
  input?: unknown,
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any operation
): [number, any] | undefined;
export function sound(): Buffer;
