/** A loudness or share, 0 to 1, as a bar. */
export function Level({ value, label, className }: { value: number; label: string; className?: string }) {
  const percent = Math.round(100 * Math.min(1, Math.max(0, value)));
  return (
    <span
      className={`level ${className ?? ""}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span style={{ transform: `scaleX(${percent / 100})` }} />
    </span>
  );
}
