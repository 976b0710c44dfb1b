/**
 * Writes src/wire/generated/contract.ts, the types of every operation and message, from the gateway's openapi.yaml. The file is made by each
 * build and not kept in the repository: so it cannot be older than the contract, and two branches that change the contract meet in
 * the contract alone. The generator needs the compiler's classic API, hence a TypeScript of its own beside the page's.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTypes, { astToString } from "openapi-typescript";
import ts from "typescript";

const contract = new URL("../../../gateway/app/src/main/resources/openapi.yaml", import.meta.url);
const target = new URL("../../src/wire/generated/contract.ts", import.meta.url);

/** A map with named keys is a record of them; the generator alone would allow any key. */
function transform({ propertyNames, additionalProperties }, { ctx }) {
  if (!propertyNames?.$ref || !additionalProperties?.$ref || !ctx.resolve(propertyNames.$ref)?.enum) return undefined;
  const arguments_ = [reference(propertyNames.$ref), reference(additionalProperties.$ref)];
  return ts.factory.createTypeReferenceNode("Record", arguments_);
}

/** `#/components/schemas/Control` as components["schemas"]["Control"]. */
function reference(pointer) {
  const name = (text) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(text));
  const [, , ...words] = pointer.split("/");
  const root = ts.factory.createTypeReferenceNode("components");
  return words.reduce((type, word) => ts.factory.createIndexedAccessTypeNode(type, name(word)), root);
}

let text;
try {
  text = astToString(await openapiTypes(contract, { transform, defaultNonNullable: false }));
} catch (error) {
  console.error(`${fileURLToPath(contract)} cannot be read: ${error.message}\nMend it there; nothing was generated.`);
  process.exit(1);
}
const whole = `// Made from openapi.yaml by npm run generate. Change the contract, not this file.\n${text}`;
// A file that has not changed is left alone, for whoever watches it.
if (!existsSync(target) || readFileSync(target, "utf8") !== whole) {
  mkdirSync(new URL(".", target), { recursive: true });
  writeFileSync(target, whole);
}
