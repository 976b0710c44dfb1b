import type { Evaluation } from "../../src/wire/qualityTypes";

export function draft(): Evaluation;
export function disputed(): Evaluation;
export function decided(): Evaluation;
export function failed(): Evaluation;
export function released(): Evaluation;
