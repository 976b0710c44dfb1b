import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { ScriptFinding } from "../wire/scriptTypes";
import { offsetOf, type Place } from "./editing";
import { scriptLanguage } from "./language";

interface Props {
  label: string;
  /** What the editor starts with; another text is another editor (give it another key). */
  text: string;
  onChange: (text: string) => void;
  findings: ScriptFinding[];
  /** Where to go; a new object goes there again. */
  go: Place | undefined;
}

const look = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--ground)", fontSize: "0.93rem" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-content": { fontFamily: "var(--mono)", caretColor: "var(--text)", padding: "0.5rem 0" },
  ".cm-scroller": { lineHeight: "1.55" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--faint)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--raised)" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { backgroundColor: "var(--hover) !important" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", border: "1px solid var(--line-strong)", color: "var(--text)" },
});

/**
 * The text with line numbers, colours and findings in the margin. It lives in a shadow tree: there its styles are adopted sheets, which the
 * page's content security policy allows, where a style element in the page is refused.
 */
export default function CodeEditor({ label, text, onChange, findings, go }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  const start = useRef(text);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: start.current, extensions: extensions(label, changed) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    const editor = view.current;
    if (editor) {
      editor.dispatch(setDiagnostics(editor.state, diagnostics(editor.state.doc.toString(), findings)));
    }
  }, [findings]);

  useEffect(() => {
    const editor = view.current;
    if (editor && go) {
      const anchor = offsetOf(editor.state.doc.toString(), go);
      editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      editor.focus();
    }
  }, [go]);

  return <div className="code" ref={host} />;
}

function extensions(label: string, changed: { current: (text: string) => void }) {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    lintGutter(),
    scriptLanguage,
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label }),
    // Tab leaves the editor, as it leaves every field.
    EditorView.domEventHandlers({ beforeinput: typed }),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed.current(update.state.doc.toString());
    }),
  ];
}

/** Typed letters go into the text directly: the browser, typing over marked text, would try inline styles, which the policy refuses. */
function typed(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || event.data === null || view.composing) {
    return false;
  }
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

function diagnostics(text: string, findings: ScriptFinding[]): Diagnostic[] {
  return findings.map((finding) => {
    const from = offsetOf(text, finding);
    const line = text.indexOf("\n", from);
    return {
      from,
      to: Math.max(from, line < 0 ? text.length : line),
      severity: "error",
      message: `${finding.message} ${finding.advice}`,
    };
  });
}
