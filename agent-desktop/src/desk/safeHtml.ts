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
  "SECTION",
  "TABLE",
  "TBODY",
  "TR",
  "TD",
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

/** Where a line belongs: keys and codes, never text of a person. */
const places = new Set(["data-field", "data-action", "data-status"]);
const place = /^[A-Za-z][\w.]{0,60}$/;

/**
 * A script as text with simple structure and nothing else: no attributes but `class` and the places, no links, no images. The server
 * renders and escapes it; this is the second lock. What leads to a field, a status or an action
 * becomes a button, so that keys can press it too.
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
      const kept = attribute.name === "class" || (places.has(attribute.name) && place.test(attribute.value));
      if (!kept) {
        child.removeAttribute(attribute.name);
      }
    }
    if (child.hasAttribute("data-field")) {
      child.replaceWith(fieldButton(child));
    } else if (child.hasAttribute("data-status") || child.hasAttribute("data-action")) {
      wrapInButton(child);
    }
  }
}

function fieldButton(element: Element): HTMLButtonElement {
  const button = element.ownerDocument.createElement("button");
  button.type = "button";
  button.className = element.tagName === "B" ? "script-field script-field-needed" : "script-field";
  button.setAttribute("data-field", element.getAttribute("data-field") ?? "");
  button.title = "Go to this field of the outcome";
  button.append(...element.childNodes);
  return button;
}

/** The whole of a line, unless something in it can be pressed already. */
function wrapInButton(line: Element): void {
  if (line.querySelector("button")) {
    return;
  }
  const button = line.ownerDocument.createElement("button");
  button.type = "button";
  button.className = "script-choice";
  for (const name of ["data-status", "data-action"]) {
    const code = line.getAttribute(name);
    if (code) button.setAttribute(name, code);
  }
  button.append(...line.childNodes);
  line.append(button);
}
