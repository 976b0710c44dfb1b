import { inflateRawSync } from "node:zlib";

/** The sheets of a workbook (XLSX) as rows of cells; fails when it is none. */
export function openWorkbook(bytes) {
  const files = unzipped(bytes);
  const shared = cellsOf(files.get("xl/sharedStrings.xml") ?? "", "si").map(textOf);
  const names = [...files.get("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  return Object.fromEntries(names.map((name, at) => [name, rowsOf(files.get(`xl/worksheets/sheet${at + 1}.xml`), shared)]));
}

/** By the directory at the end of the file, as every reader of ZIP goes. */
function unzipped(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    files.set(path, (method === 0 ? content : inflateRawSync(content)).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}

const cellsOf = (xml, tag) => [...xml.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>|<${tag}[^>]*/>`, "gs"))].map(([cell]) => cell);
const textOf = (xml) =>
  [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join("").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function rowsOf(xml, shared) {
  return cellsOf(xml, "row").map((row) => {
    const cells = [];
    for (const cell of cellsOf(row, "c")) {
      const letters = /r="([A-Z]+)\d+"/.exec(cell)[1];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = /<v>(.*?)<\/v>/s.exec(cell)?.[1];
      cells[column] = cell.includes('t="s"') ? shared[Number(value)] : cell.includes('t="inlineStr"') ? textOf(cell) : value === undefined ? undefined : Number(value);
    }
    return cells;
  });
}
