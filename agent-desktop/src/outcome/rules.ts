import type { ConditionSpec, OutcomeFacts, OutcomeField, RuleSpec, StatusSpec, ValueKind } from "../wire/outcomeTypes";
import type { Audience } from "../wire/types";
import type { Definition } from "./definition";
import { canonical, dayNumber, dollars, isoDay, numberOf, shown, wellFormed } from "./values";

/** What was entered: values as on the wire, and what the rules know besides. */
export interface Entered {
  audience: Audience;
  statusCode: string;
  fields: Record<OutcomeField, string>;
  facts: OutcomeFacts;
}

export interface Violation {
  field: string;
  message: string;
}

export interface Proposed {
  action?: string;
  followUp?: string;
}

/**
 * Evaluates the definition that the server serves, as the server does; test vectors that both run hold the two together. The kinds of rules
 * and tests are a closed set: nothing of a status or field is known here.
 */
export class Evaluation {
  private readonly fields: Record<OutcomeField, string> = {};
  private readonly status: StatusSpec | undefined;
  private known: OutcomeField[] | undefined;

  constructor(
    private readonly definition: Definition,
    private readonly entered: Entered,
  ) {
    for (const [key, text] of Object.entries(entered.fields)) {
      const field = definition.field(key);
      const value = field ? canonical(field, text) : text.trim();
      if (value !== "") {
        this.fields[key] = value;
      }
    }
    this.status = definition.status(entered.audience, entered.statusCode);
  }

  /** Everything that is wrong, one violation a field. */
  violations(): Violation[] {
    const { status } = this;
    const { messages, rules } = this.definition.served;
    if (!status) {
      return [{ field: "statusCode", message: messages.noStatus }];
    }
    const missing = status.requires
      .filter((key) => this.valueOf(key) === undefined)
      .map((field) => ({ field, message: this.text(messages.needed, field, 0) }));
    const broken = rules.flatMap((rule) => {
      const message = this.applies(rule) ? this.broken(rule) : undefined;
      return message === undefined ? [] : [{ field: rule.field, message }];
    });
    const told = new Set<string>();
    return [...this.unwanted(), ...missing, ...broken].filter(({ field }) => {
      const first = !told.has(field);
      told.add(field);
      return first;
    });
  }

  /** Those that need an answer now, in the order of the definition. */
  needed(): OutcomeField[] {
    const { status } = this;
    if (!status) {
      return [];
    }
    const fields = new Set(status.requires);
    for (const rule of this.counting()) {
      fields.add(rule.field);
    }
    return this.ordered(fields);
  }

  /** Those needed, and those that would do instead. */
  asked(): OutcomeField[] {
    return this.ordered(new Set([...this.needed(), ...this.counting().flatMap((rule) => rule.fields ?? [])]));
  }

  /** Every field that an outcome with this status and action may have. */
  offered(): OutcomeField[] {
    this.known ??= this.status ? this.definition.offered(this.status, this.action()) : [];
    return this.known;
  }

  proposed(): Proposed {
    for (const proposal of this.definition.served.proposals) {
      if (proposal.status === this.entered.statusCode && proposal.when.every((one) => this.holds(one))) {
        const from = dayNumber(this.valueOf(proposal.from) ?? "");
        const days = this.numberOf(proposal.days);
        if (from !== undefined && days !== undefined) {
          const day = proposal.business ? afterBusinessDays(from, days) : from + days;
          const followUp = isoDay(businessDay(Math.max(day, (this.today() ?? day - 1) + 1)));
          return proposal.action ? { action: proposal.action, followUp } : { followUp };
        }
      }
    }
    return {};
  }

  private counting(): RuleSpec[] {
    return this.definition.served.rules.filter(
      (rule) => rule.kind === "count" && (rule.least ?? 0) > 0 && this.applies(rule),
    );
  }

  private ordered(fields: Set<OutcomeField>): OutcomeField[] {
    return this.definition.served.fields.map(({ key }) => key).filter((key) => fields.has(key));
  }

  private action(): string | undefined {
    return this.valueOf("actionCode");
  }

  private unwanted(): Violation[] {
    const { messages } = this.definition.served;
    const offered = new Set(this.offered());
    return Object.entries(this.fields)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([key, value]) => {
        const field = this.definition.field(key);
        const message = !field
          ? messages.noField
          : !offered.has(key)
            ? this.text(messages.notAsked, key, 0)
            : wellFormed(field, value)
              ? undefined
              : `${field.label} ${field.malformed}`;
        return message === undefined ? [] : [{ field: key, message }];
      });
  }

  private applies(rule: RuleSpec): boolean {
    return this.offered().includes(rule.field) && rule.when.every((one) => this.holds(one));
  }

  private broken(rule: RuleSpec): string | undefined {
    switch (rule.kind) {
      case "count": {
        const given = (rule.fields ?? []).filter((key) => this.raw(key) !== undefined).length;
        return given >= (rule.least ?? 0) && given <= (rule.most ?? given) ? undefined : this.told(rule, 0);
      }
      case "sum":
        return this.sum(rule);
      case "compare":
        return this.compare(rule);
      case "product": {
        const [one, factor, other] = [
          this.numberOf(rule.field),
          this.numberOf(rule.factor ?? ""),
          this.numberOf(rule.other ?? ""),
        ];
        return one === undefined || factor === undefined || other === undefined || one * factor >= other
          ? undefined
          : this.told(rule, one * factor);
      }
    }
  }

  private sum(rule: RuleSpec): string | undefined {
    const total = this.numberOf(rule.field);
    const parts = (rule.parts ?? []).map((key) => this.numberOf(key)).filter((part) => part !== undefined);
    const applies = rule.every ? parts.length === rule.parts?.length : parts.length > 0;
    const sum = parts.reduce((all, part) => all + part, 0);
    return total === undefined || !applies || total === sum ? undefined : this.told(rule, sum);
  }

  private compare(rule: RuleSpec): string | undefined {
    const one = this.numberOf(rule.field);
    const other = this.numberOf(rule.other ?? "");
    const days = this.numberOf(rule.days ?? "#0");
    if (one === undefined || other === undefined || days === undefined) {
      return undefined;
    }
    const bound = other + days * (this.definition.field(rule.field)?.kind === "datetime" ? 86_400_000 : 1);
    const holds = rule.order === "at-most" ? one <= bound : rule.order === "at-least" ? one >= bound : one > bound;
    return holds ? undefined : this.told(rule, 0);
  }

  private holds({ of, test, values }: ConditionSpec): boolean {
    const value = this.valueOf(of);
    switch (test) {
      case "in":
        return value !== undefined && values.includes(value);
      case "not-in":
        return value === undefined || !values.includes(value);
      case "filled":
        return value !== undefined;
      case "positive":
        return (this.numberOf(of) ?? 0) > 0;
      case "older": {
        const [today, day] = [this.today(), this.numberOf(of)];
        return today !== undefined && day !== undefined && day + Number(values[0]) < today;
      }
    }
  }

  private today(): number | undefined {
    return dayNumber(this.entered.facts.today ?? "");
  }

  /** What was given or the status implies, whatever its form. */
  private raw(key: OutcomeField): string | undefined {
    return this.fields[key] ?? this.status?.implied.find(({ field }) => field === key)?.value;
  }

  /** The value of an operand, if it has one of the right form. */
  private valueOf(operand: string): string | undefined {
    if (operand.startsWith("#")) {
      return operand.slice(1);
    }
    if (operand.startsWith("@")) {
      return this.entered.facts[operand.slice(1) as keyof OutcomeFacts]?.toString();
    }
    if (operand === "statusCode") {
      return this.entered.statusCode || undefined;
    }
    if (operand === "audience") {
      return this.entered.audience;
    }
    const field = this.definition.field(operand);
    const value = this.raw(operand);
    return field && value !== undefined && wellFormed(field, value) ? value : undefined;
  }

  private kindOf(operand: string): ValueKind {
    return operand.startsWith("#")
      ? "number"
      : operand.startsWith("@")
        ? (this.definition.served.facts.find(({ key }) => key === operand.slice(1))?.kind ?? "number")
        : (this.definition.field(operand)?.kind ?? "text");
  }

  private numberOf(operand: string): number | undefined {
    const value = this.valueOf(operand);
    return value === undefined ? undefined : numberOf(this.kindOf(operand), value);
  }

  private told(rule: RuleSpec, sum: number): string {
    return this.text(rule.message, rule.field, sum);
  }

  private text(template: string, field: OutcomeField, sum: number): string {
    return template.replace(/\{([^}]+)\}/g, (_, token: string) => {
      switch (token) {
        case "label":
          return this.definition.field(field)?.label ?? "";
        case "status":
          return this.status?.label ?? "";
        case "sum":
          return dollars(sum);
        default:
          return this.shown(token);
      }
    });
  }

  private shown(operand: string): string {
    const value = this.valueOf(operand);
    const choice = this.definition.field(operand)?.choices?.find(({ code }) => code === value);
    return value === undefined ? "" : (choice?.label ?? shown(this.kindOf(operand), value));
  }
}

function weekend(day: number): boolean {
  const weekday = new Date(day * 86_400_000).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function businessDay(day: number): number {
  return weekend(day) ? businessDay(day + 1) : day;
}

function afterBusinessDays(from: number, days: number): number {
  let day = from;
  for (let left = days; left > 0; ) {
    day += 1;
    left -= weekend(day) ? 0 : 1;
  }
  return day;
}
