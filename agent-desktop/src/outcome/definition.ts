import type { Api } from "../wire/http";
import type { FieldSpec, OutcomeDefinition, OutcomeField, StatusSpec } from "../wire/outcomeTypes";
import type { Audience } from "../wire/types";

/** The definition as the page works with it. */
export interface Definition {
  served: OutcomeDefinition;
  field: (key: OutcomeField) => FieldSpec | undefined;
  statuses: (audience: Audience) => StatusSpec[];
  status: (audience: Audience, code: string) => StatusSpec | undefined;
  /** Every field of an outcome with this status and action, in the order of the definition. */
  offered: (status: StatusSpec, action: string | undefined) => OutcomeField[];
}

export function definitionOf(served: OutcomeDefinition): Definition {
  const fields = new Map(served.fields.map((field) => [field.key, field]));
  const order = new Map(served.fields.map((field, index) => [field.key, index]));
  const statuses = (audience: Audience) => served.statuses.filter((status) => status.audience === audience);
  return {
    served,
    field: (key) => fields.get(key),
    statuses,
    status: (audience, code) => statuses(audience).find((status) => status.code === code),
    offered(status, action) {
      const all = new Set([...status.requires, ...status.optional]);
      if (all.has("actionCode")) {
        for (const key of served.actions.find(({ code }) => code === action)?.brings ?? []) {
          all.add(key);
        }
      }
      return [...all].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    },
  };
}

let known: Promise<Definition> | undefined;

/** The definition, asked for once; a failure is forgotten, so that the next call asks again. */
export function loadDefinition(api: Api): Promise<Definition> {
  known ??= api
    .outcomeDefinition()
    .then(definitionOf)
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}

/** Statuses whose code, label or group contain every typed word; whose code begins so, first. */
export function filterStatuses(statuses: StatusSpec[], typed: string): StatusSpec[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = statuses.filter((status) => {
    const text = `${status.code} ${status.label} ${status.group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const exact = typed.trim().toLowerCase();
  const rank = (status: StatusSpec) =>
    exact && status.code.toLowerCase() === exact ? 0 : exact && status.code.toLowerCase().endsWith(`_${exact}`) ? 1 : 2;
  return found.sort((one, other) => rank(one) - rank(other));
}
