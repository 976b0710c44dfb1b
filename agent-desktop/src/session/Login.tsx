import { type FormEvent, useState } from "react";
import { Button } from "../design/Button";
import { applyTheme, storedTheme, type Theme } from "../design/theme";
import { type Api, Refusal } from "../wire/http";
import type { Session } from "../wire/types";

export function Login({ api, onSignedIn }: { api: Api; onSignedIn: (session: Session) => void }) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [theme, setTheme] = useState<Theme>(storedTheme);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      onSignedIn(await api.signIn(String(data.get("user")).trim(), String(data.get("password"))));
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "Sign-in failed. Try again.");
    } finally {
      setBusy(false);
    }
  }

  function switchTheme() {
    const next = theme === "dark" ? "light" : "dark";
    applyTheme(next);
    setTheme(next);
  }

  return (
    <main className="login">
      <form className="login-card" onSubmit={submit} aria-labelledby="login-title">
        <Brand />
        <h1 id="login-title">Sign in to your desk</h1>
        <label className="field">
          <span className="field-label">User</span>
          <input name="user" autoComplete="username" required autoCapitalize="none" spellCheck={false} />
        </label>
        <label className="field">
          <span className="field-label">Password</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <p className="login-problem" role="alert">
          {problem}
        </p>
        <Button
          type="submit"
          label={busy ? "Signing in" : "Sign in"}
          tone="primary"
          size="large"
          busy={busy}
          onPress={() => undefined}
        />
      </form>
      <footer className="login-foot">
        <Button
          tone="quiet"
          size="small"
          label={theme === "dark" ? "Light theme" : "Dark theme"}
          onPress={switchTheme}
        />
      </footer>
    </main>
  );
}

export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M6 21V11M12 25V7M18 19v-6M24 23V9" />
      </svg>
      Claimline
    </span>
  );
}
