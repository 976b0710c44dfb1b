export type Theme = "dark" | "light";

const KEY = "claimline.theme";

/** Dark unless the person chose light on this computer. */
export function storedTheme(): Theme {
  return localStorage.getItem(KEY) === "light" ? "light" : "dark";
}

export function applyTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
}
