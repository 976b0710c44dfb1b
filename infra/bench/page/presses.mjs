import { say, title } from "../report/figures.mjs";
import { judge } from "./verdict.mjs";

/** A payment by check with every field that it needs, by keyboard alone; counted is what is pressed beside the values themselves. */
export async function countPresses({ page, scene, pop }) {
  await scene("ready");
  await pop(940_000, "&record=1");
  let count = 0;
  const press = (key) => {
    count += 1;
    return page.keyboard.press(key);
  };
  const saved = page.waitForRequest((request) => request.url().endsWith("/desk/outcome"), { timeout: 10_000 });
  await press("F9");
  await page.keyboard.type("chk");
  await press("Enter");
  for (const value of ["Robin T.", "RT-1", "", "-9", "-7", "300", "210", "90", "60", "", "30", "", "000117", "n"]) {
    await page.keyboard.type(value);
    await press("Enter");
  }
  await page.keyboard.type("PO Box 12, Springfield");
  await press("Control+Enter");
  const { fields } = (await saved).postDataJSON();
  title("Keys of a whole payer outcome (paid by check)");
  say("beyond typed values", `${count} for ${Object.keys(fields).length} fields${judge(count, 25, "keys")}`);
}
