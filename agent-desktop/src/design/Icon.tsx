const paths = {
  ready: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.5l2.8 2.8L16 9.5",
  break: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M10 9v6M14 9v6",
  offline: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16",
  reserved: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3 2",
  preview:
    "M2.5 12S6 5.5 12 5.5S21.5 12 21.5 12S18 18.5 12 18.5S2.5 12 2.5 12M12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5",
  call: "M6 3.5h3l1.6 4.4l-2 1.7a12 12 0 0 0 5.8 5.8l1.7-2l4.4 1.6v3c0 1.4-1 2.5-2.4 2.4C10.3 19.8 4.2 13.700 3.600 5.900C3.500 4.500 4.600 3.500 6 3.500",
  hangup: "M3 14.500c5-4.700 13-4.700 18 0l-2 3l-4.200-1.700v-2.600a10 10 0 0 0-5.600 0v2.600L5 17.500z",
  wrap: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  hold: "M8 5v14M16 5v14",
  record: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7",
  resume: "M7 5l12 7l-12 7z",
  mic: "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M6 11a6 6 0 0 0 12 0M12 17v4",
  micOff:
    "M9 9v2a3 3 0 0 0 4.500 2.600M15 10V6a3 3 0 0 0-5.700-1.300M6 11a6 6 0 0 0 9.500 4.900M18 11c0 1-.2 1.800-.6 2.600M12 17v4M4 3l16 18",
  keypad: "M6 5h.01M12 5h.01M18 5h.01M6 11h.01M12 11h.01M18 11h.01M6 17h.01M12 17h.01M18 17h.01",
  headset: "M4 15v-3a8 8 0 0 1 16 0v3M4 14h2.500v6H5a1 1 0 0 1-1-1zM20 14h-2.500v6H19a1 1 0 0 0 1-1z",
  link: "M4 18v-3M9 18v-6M14 18V9M19 18V6",
  warning: "M12 4L2.500 20h19zM12 10v4.500M12 17.300v.2",
  stop: "M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300zM12 7.500v6M12 16.500v.2",
  info: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5M12 7.800v.2",
  chevron: "M6 9l6 6l6-6",
  check: "M5 12.500l4.500 4.500L19 7.500",
  menu: "M4 7h16M4 12h16M4 17h16",
  send: "M4 12h14M13 6l6 6l-6 6",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
  close: "M6 6l12 12M18 6L6 18",
  people:
    "M9 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M3 19c0-3.300 2.700-5.500 6-5.500s6 2.200 6 5.500M16 5.400a3 3 0 0 1 0 5.300M17.500 13.900c2.100.7 3.500 2.600 3.500 5.100",
  sound: "M4 9.500v5h3.500L12 19V5L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
} as const;

export type IconName = keyof typeof paths;

/** Decoration beside a word; a control with an icon alone names itself. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`icon ${name === "keypad" ? "icon-dots" : ""} ${className ?? ""}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
