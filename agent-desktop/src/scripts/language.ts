import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

/** As much of the script language as is needed to colour it: comments, directives, macros, values, markup. */
const freemarker = StreamLanguage.define<{ comment: boolean; tag: boolean }>({
  startState: () => ({ comment: false, tag: false }),
  token(stream, state) {
    if (state.comment || stream.match("<#--")) {
      state.comment = !stream.match(/^.*?-->/);
      if (state.comment) stream.skipToEnd();
      return "comment";
    }
    if (state.tag) {
      if (stream.match(/^\/?>/)) {
        state.tag = false;
        return "keyword";
      }
      if (stream.match(/^"[^"]*"|^'[^']*'/)) return "string";
      stream.next();
      return "attributeName";
    }
    if (stream.match(/^<\/?[#@][\w.]+/)) {
      state.tag = true;
      return "keyword";
    }
    if (stream.match(/^\$\{[^}]*\}/)) return "variableName";
    if (stream.match(/^<\/?[a-zA-Z][^>]*>/)) return "tagName";
    stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--faint)", fontStyle: "italic" },
  { tag: tags.keyword, color: "var(--wrap)" },
  { tag: tags.attributeName, color: "var(--soft)" },
  { tag: tags.string, color: "var(--go)" },
  { tag: tags.variableName, color: "var(--accent)" },
  { tag: tags.tagName, color: "var(--pause)" },
]);

export const scriptLanguage = [freemarker, syntaxHighlighting(colours)];
