import { useEffect, useRef } from "react";
import { Button } from "../design/Button";
import { HeadsetSetup } from "./HeadsetSetup";

export function HeadsetDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="headset-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="headset-title">Headset set-up</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <HeadsetSetup />
    </dialog>
  );
}
