/** The what-if of a campaign on the wire; kept equal to openapi.yaml like types.ts. */
import type { PacingLimits } from "./types";

/** POST /api/v1/campaigns/ID/what-if; 409 with the reason while too little is known, 429 while another is reckoned. */
export interface WhatIfQuestion {
  /** 1 to 1000. */
  agents: number;
  /** Above 0 and at most 0.03. */
  abandonCap: number;
  /** 4 when none is given. */
  hours?: number;
}
export interface WhatIfAnswer {
  /** What the pacer has learned from. */
  calls: number;
  conversations: number;
  answerShare: number;
  limits: PacingLimits;
  asked: WhatIfCase;
  /** Absent while nobody is at work. */
  present?: WhatIfCase;
}
export interface WhatIfCase {
  agents: number;
  abandonCap: number;
  shifts: number;
  hours: number;
  occupancy: WhatIfRange;
  /** Share of live answers that never had an agent. */
  abandoned: WhatIfRange;
  /** Share of live answers without an agent within 2 s. */
  late: WhatIfRange;
  /** Seconds that an agent waits for a call: half the waits are shorter, and nine in ten. */
  idleMedian: WhatIfRange;
  idleNinety: WhatIfRange;
  callsPerSecond: WhatIfRange;
  callsPerAnswer: WhatIfRange;
}
/** Of the lowest simulated shift, the mean, and the highest. */
export interface WhatIfRange {
  low: number;
  mid: number;
  high: number;
}
