import type { Call } from "./operation";
import type {
  Calibration,
  CalibrationAnswers,
  CalibrationRow,
  DisputeDecision,
  Evaluation,
  EvaluationCorrection,
  EvaluationDispute,
  EvaluationDraft,
  EvaluationPage,
  EvaluationSearch,
  NewCalibration,
  QualityCall,
  QualitySettings,
  QualityTask,
  QualityTaskState,
  QualityTasks,
  QualityTrends,
  SamplingPreview,
  SamplingRule,
  SamplingRuleOrder,
  Scorecard,
  ScorecardContent,
  ScorecardRow,
  ScorecardTemplate,
  TrendSearch,
} from "./qualityTypes";
import type { Listening } from "./recordingTypes";

/**
 * Quality management. Throws as {@link Api} does. Whatever takes a revision is refused with the current one when somebody else was
 * quicker; an evaluation is named by its call.
 */
export interface QualityApi {
  settings(): Promise<QualitySettings>;
  cards: CardsApi;
  sampling: SamplingApi;
  calibration: CalibrationApi;
  /** An agent's own. */
  mine: MyQualityApi;
  calls(agent: string, date: string): Promise<QualityCall[]>;
  call(callId: string): Promise<QualityCall>;
  evaluations(search: EvaluationSearch, after?: string): Promise<EvaluationPage>;
  evaluation(callId: string): Promise<Evaluation>;
  /** Begins one, or answers with the draft of mine that there is. */
  start(callId: string, scorecardId?: string): Promise<Evaluation>;
  keep(callId: string, draft: EvaluationDraft): Promise<Evaluation>;
  drop(callId: string, revision: number): Promise<void>;
  release(callId: string, revision: number): Promise<Evaluation>;
  correct(callId: string, correction: EvaluationCorrection): Promise<Evaluation>;
  decide(callId: string, decision: DisputeDecision): Promise<Evaluation>;
  trends(search: TrendSearch): Promise<QualityTrends>;
}

export interface CardsApi {
  templates(): Promise<ScorecardTemplate[]>;
  list(): Promise<ScorecardRow[]>;
  one(scorecardId: string): Promise<Scorecard>;
  add(id: string, content: ScorecardContent): Promise<Scorecard>;
  keep(scorecardId: string, revision: number, content: ScorecardContent): Promise<Scorecard>;
  publish(scorecardId: string, revision: number, note: string): Promise<Scorecard>;
  retire(scorecardId: string, revision: number, retired: boolean): Promise<Scorecard>;
}

export interface SamplingApi {
  tasks(whose: "mine" | "all", state?: QualityTaskState): Promise<QualityTasks>;
  assign(callId: string, revision: number, evaluator: string): Promise<QualityTask>;
  drop(callId: string, revision: number, reason: string): Promise<QualityTask>;
  rules(): Promise<SamplingRule[]>;
  set(ruleId: string, order: SamplingRuleOrder): Promise<SamplingRule>;
  remove(ruleId: string, revision: number): Promise<void>;
  preview(order: SamplingRuleOrder): Promise<SamplingPreview>;
}

export interface CalibrationApi {
  list(): Promise<CalibrationRow[]>;
  one(calibrationId: string): Promise<Calibration>;
  add(wanted: NewCalibration): Promise<Calibration>;
  answer(calibrationId: string, answers: CalibrationAnswers): Promise<Calibration>;
  close(calibrationId: string, revision: number): Promise<Calibration>;
}

export interface MyQualityApi {
  list(after?: string): Promise<EvaluationPage>;
  one(callId: string): Promise<Evaluation>;
  acknowledge(callId: string, revision: number, reply: string): Promise<Evaluation>;
  dispute(callId: string, dispute: EvaluationDispute): Promise<Evaluation>;
  /** Where it can be heard for an hour. */
  listen(callId: string): Promise<Listening>;
}

const at = (callId: string) => ({ path: { callId } });

/** A browser sends what it keeps alive only up to 64 kB; what is longer goes as usual, and is lost only when the page goes away meanwhile. */
const lasting = <B>(body: B) => ({ body, keepalive: JSON.stringify(body).length < 20_000 });

export function createQualityApi(call: Call): QualityApi {
  return {
    settings: () => call("get", "/api/v1/quality/settings"),
    cards: cardsApi(call),
    sampling: samplingApi(call),
    calibration: calibrationApi(call),
    mine: mineApi(call),
    calls: async (agent, date) => (await call("get", "/api/v1/quality/calls", { query: { agent, date } })).calls,
    call: (callId) => call("get", "/api/v1/quality/calls/{callId}", at(callId)),
    evaluations: (search, after) =>
      call("get", "/api/v1/quality/evaluations", { query: { ...search, ...(after ? { after } : {}), limit: 100 } }),
    evaluation: (callId) => call("get", "/api/v1/quality/evaluations/{callId}", at(callId)),
    start: (callId, scorecardId) =>
      call("post", "/api/v1/quality/evaluations", { body: scorecardId ? { callId, scorecardId } : { callId } }),
    keep: (callId, body) => call("put", "/api/v1/quality/evaluations/{callId}", { ...at(callId), ...lasting(body) }),
    drop: (callId, revision) =>
      call("post", "/api/v1/quality/evaluations/{callId}/drop", { ...at(callId), body: { revision } }),
    release: (callId, revision) =>
      call("post", "/api/v1/quality/evaluations/{callId}/release", { ...at(callId), body: { revision } }),
    correct: (callId, body) => call("post", "/api/v1/quality/evaluations/{callId}/correct", { ...at(callId), body }),
    decide: (callId, body) => call("post", "/api/v1/quality/evaluations/{callId}/decide", { ...at(callId), body }),
    trends: (query) => call("get", "/api/v1/quality/trends", { query }),
  };
}

function cardsApi(call: Call): CardsApi {
  const card = (scorecardId: string) => ({ path: { scorecardId } });
  return {
    templates: async () => (await call("get", "/api/v1/quality/templates")).templates,
    list: async () => (await call("get", "/api/v1/quality/scorecards")).scorecards,
    one: (id) => call("get", "/api/v1/quality/scorecards/{scorecardId}", card(id)),
    add: (id, content) => call("post", "/api/v1/quality/scorecards", { body: { id, content } }),
    keep: (id, revision, content) =>
      call("put", "/api/v1/quality/scorecards/{scorecardId}/draft", { ...card(id), body: { revision, content } }),
    publish: (id, revision, note) =>
      call("post", "/api/v1/quality/scorecards/{scorecardId}/publish", {
        ...card(id),
        body: note ? { revision, note } : { revision },
      }),
    retire: (id, revision, retired) =>
      call("put", "/api/v1/quality/scorecards/{scorecardId}/retired", { ...card(id), body: { revision, retired } }),
  };
}

function samplingApi(call: Call): SamplingApi {
  const rule = (ruleId: string) => ({ path: { ruleId } });
  return {
    tasks: (whose, state) =>
      call("get", "/api/v1/quality/tasks", { query: state ? { whose, state, limit: 200 } : { whose, limit: 200 } }),
    assign: (callId, revision, evaluator) =>
      call("post", "/api/v1/quality/tasks/{callId}/assign", { ...at(callId), body: { revision, evaluator } }),
    drop: (callId, revision, reason) =>
      call("post", "/api/v1/quality/tasks/{callId}/drop", { ...at(callId), body: { revision, reason } }),
    rules: async () => (await call("get", "/api/v1/quality/rules")).rules,
    set: (id, body) => call("put", "/api/v1/quality/rules/{ruleId}", { ...rule(id), body }),
    remove: (id, revision) =>
      call("post", "/api/v1/quality/rules/{ruleId}/remove", { ...rule(id), body: { revision } }),
    preview: (body) => call("post", "/api/v1/quality/rules/preview", { body }),
  };
}

function calibrationApi(call: Call): CalibrationApi {
  const one = (calibrationId: string) => ({ path: { calibrationId } });
  return {
    list: async () => (await call("get", "/api/v1/quality/calibrations")).calibrations,
    one: (id) => call("get", "/api/v1/quality/calibrations/{calibrationId}", one(id)),
    add: (body) => call("post", "/api/v1/quality/calibrations", { body }),
    answer: (id, body) =>
      call("put", "/api/v1/quality/calibrations/{calibrationId}/answers", { ...one(id), ...lasting(body) }),
    close: (id, revision) =>
      call("post", "/api/v1/quality/calibrations/{calibrationId}/close", { ...one(id), body: { revision } }),
  };
}

function mineApi(call: Call): MyQualityApi {
  return {
    list: (after) => call("get", "/api/v1/quality/mine", { query: after ? { after, limit: 100 } : { limit: 100 } }),
    one: (callId) => call("get", "/api/v1/quality/mine/{callId}", at(callId)),
    acknowledge: (callId, revision, reply) =>
      call("post", "/api/v1/quality/mine/{callId}/acknowledge", {
        ...at(callId),
        body: reply ? { revision, reply } : { revision },
      }),
    dispute: (callId, body) => call("post", "/api/v1/quality/mine/{callId}/dispute", { ...at(callId), body }),
    listen: (callId) => call("post", "/api/v1/quality/mine/{callId}/listening", at(callId)),
  };
}
