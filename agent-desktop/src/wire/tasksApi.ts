import type { components } from "./generated/contract";
import type { Call } from "./operation";

export type TaskRow = components["schemas"]["TaskRow"];

/** Questions of patients. Throws as {@link Api} does. */
export interface TasksApi {
  /** Those nobody has answered, the first due first. */
  open(): Promise<TaskRow[]>;
  /** What the person will read. */
  answer(taskId: string, text: string): Promise<TaskRow>;
  close(taskId: string, reason: string): Promise<TaskRow>;
}

export function createTasksApi(call: Call): TasksApi {
  return {
    open: async () => (await call("get", "/api/v1/tasks", {})).tasks,
    answer: (taskId, text) => call("post", "/api/v1/tasks/{taskId}/answer", { path: { taskId }, body: { text } }),
    close: (taskId, reason) => call("post", "/api/v1/tasks/{taskId}/close", { path: { taskId }, body: { reason } }),
  };
}

/** Where the spoken question is played from; who listens is written down. */
export function soundOf(taskId: string): string {
  return `/api/v1/tasks/${encodeURIComponent(taskId)}/recording`;
}
