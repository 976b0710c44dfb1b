import { describe, expect, it } from "vitest";
import { createApi, Refusal } from "./http";

function serverThat(answer: (url: string, init: RequestInit) => Response | Promise<Response>) {
  const seen: { url: string; init: RequestInit }[] = [];
  const api = createApi(async (url, init = {}) => {
    seen.push({ url: String(url), init });
    return answer(String(url), init);
  });
  return { api, seen };
}

const session = {
  user: { id: "a", name: "Alex Example", role: "agent" },
  csrf: "token-1",
  serverTime: "2026-11-22T00:00:00Z",
};

describe("the REST client", () => {
  it("should send the session's token and a fresh key with every unsafe request, and a token never in the address", async () => {
    const { api, seen } = serverThat((url) =>
      url.endsWith("session") ? Response.json(session) : new Response(null, { status: 204 }),
    );
    await api.session();
    await api.command("ready", {});
    await api.command("ready", {});
    const headers = seen.slice(1).map(({ init }) => init.headers as Record<string, string>);
    expect(headers.map((header) => header["X-CSRF-Token"])).toEqual(["token-1", "token-1"]);
    expect(headers[0]?.["Idempotency-Key"]).not.toBe(headers[1]?.["Idempotency-Key"]);
    expect(seen.every(({ url }) => !url.includes("token"))).toBe(true);
  });

  it("should hand on the server's own words when it refuses", async () => {
    const problem = { type: "about:blank", title: "Not now", status: 409, detail: "There is no call.", violations: [] };
    const { api } = serverThat(() => Response.json(problem, { status: 409 }));
    await expect(api.command("hangup", { callId: "c" })).rejects.toMatchObject({ problem });
  });

  it("should say so when the answer is no problem document", async () => {
    const { api } = serverThat(() => new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
    await expect(api.session()).rejects.toThrow("The server answered 502 Bad Gateway.");
  });

  it("should say so when nobody answers", async () => {
    const { api } = serverThat(() => Promise.reject(new TypeError("failed to fetch")));
    await expect(api.session()).rejects.toBeInstanceOf(Refusal);
    await expect(api.session()).rejects.toThrow("cannot be reached");
  });
});
