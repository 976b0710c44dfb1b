/** What a supervisor orders and asks by the dialogs of the board. */
export class Acts {
  constructor(floor) {
    this.floor = floor;
    this.page = floor.page;
  }

  async close() {
    await this.page.keyboard.press("Escape");
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
  }

  /** The dialog that tells why nothing is dialled. */
  async why(campaign) {
    await this.floor.row(campaign).first().getByRole("button", { name: "Why nothing?" }).click();
    return this.page.getByRole("dialog", { name: /Why is nothing dialling/ });
  }

  /** The dialog that sets how long wrap-up may take. */
  async wrapUp(campaign) {
    await this.floor.row(campaign).first().getByRole("button", { name: "Wrap-up" }).click();
    return this.page.getByRole("dialog", { name: /Wrap-up of/ });
  }

  async agent(name) {
    await this.page.getByRole("button", { name: `Orders for ${name}` }).click();
    return this.page.getByRole("dialog", { name });
  }

  /** Orders something of an agent, and answers with what came of it. */
  async order(name, button, { reason, campaign } = {}) {
    const dialog = await this.agent(name);
    if (reason) {
      await dialog.getByLabel("Reason").fill(reason);
    }
    if (campaign) {
      await dialog.getByLabel("Move to campaign").selectOption({ label: campaign });
    }
    await dialog.getByRole("button", { name: button, exact: true }).click();
    const said = dialog.locator(".act-said", { hasText: /\w/ });
    await said.waitFor();
    const text = await said.innerText();
    await this.close();
    return text.trim();
  }

  /** The dialog of a call that is up. */
  async call(party) {
    await this.page.getByRole("button", { name: `Call with ${party}` }).click();
    return this.page.getByRole("dialog", { name: `Call with ${party}` });
  }

  /** The dialog of the call that ended last. */
  async justEnded(party) {
    const row = this.page.getByRole("list", { name: "Calls that just ended" }).locator("li", { hasText: party }).first();
    await row.getByRole("button", { name: "Why" }).click();
    return this.page.getByRole("dialog", { name: `Call with ${party}` });
  }
}
