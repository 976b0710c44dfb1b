import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import type { Notice } from "../wire/stream";

/** What the server said, or why an order was refused: kept until read, laid over a corner where nothing is typed. */
export function Notices({ notices, onDismiss }: { notices: Notice[]; onDismiss: (id: number) => void }) {
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={`notice level-${notice.level}`}>
          <Icon name={notice.level === "info" ? "info" : "warning"} />
          <span>{notice.text}</span>
          <Button
            label="Dismiss"
            icon="close"
            iconOnly
            tone="quiet"
            size="small"
            onPress={() => onDismiss(notice.id)}
          />
        </div>
      ))}
    </div>
  );
}
