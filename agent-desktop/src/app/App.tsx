import { useCallback, useEffect, useState } from "react";
import { BoardPage } from "../board/BoardPage";
import { DeskPage } from "../desk/DeskPage";
import { Login } from "../session/Login";
import type { Api } from "../wire/http";
import type { Timers } from "../wire/timers";
import type { Session } from "../wire/types";

type Signed = { name: "asking" } | { name: "out" } | { name: "in"; session: Session };

/** Who is signed in decides what is shown: an agent's desk, or the floor's board. */
export function App({ api, timers }: { api: Api; timers: Timers }) {
  const [signed, setSigned] = useState<Signed>({ name: "asking" });

  useEffect(() => {
    api.session().then(
      (session) => setSigned({ name: "in", session }),
      () => setSigned({ name: "out" }),
    );
  }, [api]);

  const signOut = useCallback(async () => {
    await api.signOut().catch(() => undefined);
    sessionStorage.removeItem("claimline.headset");
    setSigned({ name: "out" });
  }, [api]);

  switch (signed.name) {
    case "asking":
      return <main className="login" aria-busy="true" />;
    case "out":
      return <Login api={api} onSignedIn={(session) => setSigned({ name: "in", session })} />;
    case "in":
      return signed.session.user.role === "agent" ? (
        <DeskPage api={api} timers={timers} session={signed.session} onSignOut={signOut} />
      ) : (
        <BoardPage api={api} timers={timers} user={signed.session.user} onSignOut={signOut} />
      );
  }
}
