import { until } from "./until.mjs";

/** A supervisor on the line of an agent, by the board. */
export class Monitor {
  constructor(floor) {
    this.floor = floor;
    this.page = floor.page;
  }

  bar = () => this.page.getByRole("region", { name: "On the line" });

  /** Goes on the line; completes when it is. */
  async begin(agent, how, reason) {
    await this.asks(agent, how, reason);
    await this.goes();
  }

  /** Says how and why; the headset is called meanwhile. */
  async asks(agent, how, reason) {
    await this.page.getByRole("button", { name: `Listen to ${agent}` }).click();
    this.dialog = this.page.getByRole("dialog", { name: `On the line of ${agent}` });
    await this.dialog.getByLabel(how).check();
    await this.dialog.getByLabel("Why").fill(reason);
  }

  async goes() {
    await this.dialog.getByRole("button", { name: "Go on the line" }).click();
    await this.bar().getByText("On the line of").waitFor();
  }

  async change(how) {
    const button = this.bar().getByRole("button", { name: how });
    await button.click();
    await until(`it is ${how}`, async () => (await button.getAttribute("aria-pressed")) === "true");
  }

  takeOver = () => this.bar().getByRole("button", { name: "Take over" }).click();

  async leave() {
    await this.bar().getByRole("button", { name: /Leave the line|End the call/ }).click();
    await this.bar().waitFor({ state: "detached" });
  }
}
