import type { QualityAnswer, QualityScore, ScorecardContent } from "../../src/wire/qualityTypes";

export const patientCard: ScorecardContent;
export const payerCard: ScorecardContent;
export function resultOf(card: ScorecardContent, answers: QualityAnswer[]): QualityScore;
