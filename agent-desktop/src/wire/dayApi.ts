import type { CallBackList, CallBackMove, NewMessage, PlanView, SentMessages, WrapUpLimit } from "./dayTypes";

/** What is asked and ordered about days. Throws as {@link Api} does. */
export interface DayApi {
  plan(): Promise<PlanView>;
  read(messageId: string): Promise<void>;
  messages(): Promise<SentMessages>;
  send(message: NewMessage): Promise<void>;
  callBacks(): Promise<CallBackList>;
  moveCallBack(move: CallBackMove): Promise<void>;
  setWrapUp(campaign: string, limit: WrapUpLimit): Promise<void>;
}

export function createDayApi(call: (method: string, path: string, body?: unknown) => Promise<Response>): DayApi {
  return {
    plan: async () => (await call("GET", "desk/plan")).json() as Promise<PlanView>,
    read: async (messageId) => void (await call("POST", "desk/messages/read", { messageId })),
    messages: async () => (await call("GET", "messages")).json() as Promise<SentMessages>,
    send: async (message) => void (await call("POST", "messages", message)),
    callBacks: async () => (await call("GET", "callbacks")).json() as Promise<CallBackList>,
    moveCallBack: async (move) => void (await call("POST", "callbacks/move", move)),
    setWrapUp: async (campaign, limit) =>
      void (await call("PUT", `campaigns/${encodeURIComponent(campaign)}/wrap-up`, limit)),
  };
}
