/** The floor at work on the real switch: the end-to-end specs take these on their way (`from`), and pictures.mjs takes them over when the specs have run. */
export const floorStates = [
  {
    name: "floor-two-supervisors",
    from: "28-two-supervisors",
    says: "Two supervisors on the lines of two agents; below, what this one can do there.",
  },
  { name: "floor-agent-told", from: "23-agent", says: "What the agent sees while a supervisor whispers." },
  {
    name: "floor-why",
    from: "24-why",
    says: "Why nothing is dialled: gate by gate, the first that binds with its remedy.",
  },
  { name: "floor-call", from: "24-call", says: "A call, event by event, and the order that ends it." },
  { name: "floor-ended", from: "24-ended", says: "How a call ended and why, afterwards." },
  { name: "floor-agent", from: "24-agent", says: "Orders for an agent." },
  {
    name: "floor-overtaken",
    from: "24-overtaken",
    says: "Another supervisor was faster: refused, with what is set now.",
  },
  { name: "floor-no-work", from: "24-no-work", says: "A campaign without work is not started without a word." },
  {
    name: "floor-trunk",
    from: "29-trunk-silent",
    says: "The carrier does not answer: alert, health and campaign say so.",
  },
  {
    name: "floor-recordings",
    from: "22-recordings",
    says: "A recording with its pauses and markers; why it is heard is kept.",
  },
  { name: "floor-report-call", from: "25-call", says: "From a figure of a report to a call behind it." },
  {
    name: "floor-keyed",
    from: "20-desk-keyed",
    says: "Who pressed 0 on a reminder call, on the desk of the agent: what was keyed is not asked again.",
  },
];
