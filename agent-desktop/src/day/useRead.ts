import { useEffect, useState } from "react";

/** Reads something at once, and again whenever `changed` is another. What was read last stays until then. */
export function useRead<T>(read: () => Promise<T>, changed: string | undefined): T | undefined {
  const [value, setValue] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is made anew with each drawing and means the same
  useEffect(() => {
    let over = false;
    read().then(
      (next) => over || setValue(next),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [changed]);
  return value;
}
