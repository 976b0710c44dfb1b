const allowed = new Set([
  "P",
  "BR",
  "STRONG",
  "EM",
  "B",
  "I",
  "UL",
  "OL",
  "LI",
  "H2",
  "H3",
  "H4",
  "DL",
  "DT",
  "DD",
  "BLOCKQUOTE",
  "SPAN",
  "DIV",
  "HR",
]);
const dropped = new Set([
  "SCRIPT",
  "STYLE",
  "IFRAME",
  "OBJECT",
  "EMBED",
  "TEMPLATE",
  "SVG",
  "MATH",
  "FORM",
  "LINK",
  "META",
]);

/**
 * A script as text with simple structure and nothing else: no attributes but `class`, no links, no images. The server renders
 * and escapes it; this is the second lock.
 */
export function safeHtml(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  clean(source.body);
  return source.body.innerHTML;
}

function clean(parent: Element): void {
  for (const child of [...parent.children]) {
    const name = child.tagName.toUpperCase();
    if (dropped.has(name)) {
      child.remove();
      continue;
    }
    clean(child);
    if (!allowed.has(name)) {
      child.replaceWith(...child.childNodes);
      continue;
    }
    for (const attribute of [...child.attributes]) {
      if (attribute.name !== "class") {
        child.removeAttribute(attribute.name);
      }
    }
  }
}
