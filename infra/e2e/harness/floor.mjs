import { join } from "node:path";
import { address, shots } from "./place.mjs";
import { password } from "./system.mjs";
import { until } from "./until.mjs";

/** A supervisor before the board, in the browser. */
export class Floor {
  constructor(context, user, node = 1) {
    this.context = context;
    this.user = user;
    this.base = address(node);
  }

  async open() {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(15_000);
    await this.page.goto(this.base);
    await this.page.getByLabel("User").fill(this.user);
    await this.page.getByLabel("Password").fill(password());
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("region", { name: "Campaigns" }).waitFor();
    return this;
  }

  row = (campaign) => this.page.getByRole("region", { name: "Campaigns" }).locator("tr", { hasText: campaign });

  async order(campaign, order, then) {
    await this.row(campaign).getByRole("button", { name: order }).click();
    await this.row(campaign).locator("strong", { hasText: then }).waitFor();
  }

  start = (campaign) => this.order(campaign, "Start", "Running");

  async stop(campaign, reason = "End of the shift") {
    await this.row(campaign).getByRole("button", { name: "Stop" }).click();
    await this.page.getByRole("dialog", { name: /^Stop / }).getByRole("button", { name: reason }).click();
    await this.row(campaign).locator("strong", { hasText: "Stopped" }).waitFor();
  }

  agent = (name) => this.page.getByRole("region", { name: "Agents", exact: true }).locator("tr", { hasText: name });
  calls = () => this.page.getByRole("region", { name: "Live calls", exact: true }).locator("tbody tr");
  agentIs = (name, state) => until(`the board shows ${name} ${state}`, async () => (await this.agent(name).innerText()).includes(state));
  shot = (name) => this.page.screenshot({ path: join(shots, `${name}.png`) });
  close = () => this.context.close();
}
