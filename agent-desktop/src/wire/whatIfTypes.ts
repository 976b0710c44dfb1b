import type { components } from "./generated/contract";

/** The what-if of a campaign. */
type Schema = components["schemas"];

export type WhatIfQuestion = Schema["WhatIfQuestion"];
export type WhatIfAnswer = Schema["WhatIfAnswer"];
export type WhatIfCase = Schema["WhatIfCase"];
export type WhatIfRange = Schema["WhatIfRange"];
