import type { CallBackList, CallBackMove, NewMessage, PlanView, SentMessages, WrapUpOrder } from "./dayTypes";
import type { Call } from "./operation";

/** What is asked and ordered about days. Throws as {@link Api} does. */
export interface DayApi {
  plan(): Promise<PlanView>;
  read(messageId: string): Promise<void>;
  messages(): Promise<SentMessages>;
  send(message: NewMessage): Promise<void>;
  callBacks(): Promise<CallBackList>;
  moveCallBack(move: CallBackMove): Promise<void>;
  setWrapUp(campaign: string, order: WrapUpOrder): Promise<void>;
}

export function createDayApi(call: Call): DayApi {
  return {
    plan: () => call("get", "/api/v1/desk/plan"),
    read: (messageId) => call("post", "/api/v1/desk/messages/read", { body: { messageId } }),
    messages: () => call("get", "/api/v1/messages"),
    send: async (body) => void (await call("post", "/api/v1/messages", { body })),
    callBacks: () => call("get", "/api/v1/callbacks"),
    moveCallBack: (body) => call("post", "/api/v1/callbacks/move", { body }),
    setWrapUp: (campaignId, body) =>
      call("put", "/api/v1/campaigns/{campaignId}/wrap-up", { path: { campaignId }, body }),
  };
}
