// Microsoft 365 Agents Playground: a Teams client without a tenant, driven as a person would.
import fs from "node:fs";
import path from "node:path";
import { keepLocal } from "./browser.mjs";
import { atTheClient, bot, roster, tenantId } from "./people.mjs";
import { modules, pictures } from "./places.mjs";
import { answering, freePort, start } from "./programs.mjs";

const command = path.join(modules, "@microsoft", "m365agentsplayground", "cli.js");

// JSON is YAML too.
function config() {
  return JSON.stringify({
    version: "0.1.1",
    tenantId,
    bot,
    currentUser: atTheClient,
    users: roster,
    personalChat: { id: "a:personal-tomasz" },
    groupChat: { id: "19:board-chat", name: "Board chat" },
    team: {
      id: "19:harbour-lane",
      name: "Harbour Lane",
      aadGroupId: "8a6f2f52-0000-4000-a000-000000000001",
      channels: [{ id: "19:harbour-lane-board", name: "Board" }],
    },
  });
}

export async function startPlayground(endpoint, folder) {
  fs.writeFileSync(path.join(folder, ".m365agentsplayground.yml"), config());
  const port = await freePort();
  const args = ["start", "-e", endpoint, "-c", "msteams", "-p", String(port), "--disable-telemetry"];
  const program = start(process.execPath, [command, ...args], { cwd: folder, log: path.join(folder, "playground.log") });
  // A port that is taken silently becomes another: only our own configuration proves that it is ours.
  const answer = await answering(`http://localhost:${port}/_internal/v1/config`, program);
  const { config: known } = await answer.json();
  if (known.currentUser.id !== atTheClient.id) throw new Error("another Playground listens on our port");
  return { url: `http://localhost:${port}/`, program };
}

// Teams' letters, or the nearest there are; without this a machine without them shows much wider ones.
const letters = "* { font-family: 'Segoe UI', 'Liberation Sans', Arial, sans-serif !important; }";
const desk = { viewport: { width: 1280, height: 960 }, deviceScaleFactor: 1 };

const places = { personal: "Personal Chat", group: "Board chat", channel: "Harbour Lane - Board" };

export class Client {
  static async open(browser, url, screen = desk) {
    const page = await browser.newPage({ ...screen, locale: "en-GB" });
    page.setDefaultTimeout(15_000);
    await keepLocal(page);
    const client = new Client(page);
    await page.goto(url, { waitUntil: "load" });
    await page.addStyleTag({ content: letters });
    await client.switchTo("personal");
    await page.getByRole("button", { name: "Hide log panel" }).click();
    return client;
  }

  constructor(page) {
    this.page = page;
    this.pictured = 0;
  }

  // Opening a chat for the first time also installs the bot there.
  async switchTo(place) {
    this.place = place;
    await this.page.getByRole("treeitem", { name: places[place] }).click();
    await this.editor().waitFor();
  }

  // Where a new message is typed: in a channel the box on top starts a post, the others answer one.
  editor() {
    const boxes = this.page.locator("[data-lexical-editor]");
    return this.place === "channel" ? boxes.first() : boxes.last();
  }

  async say(text) {
    await this.editor().click();
    await this.page.keyboard.type(text);
    await this.send();
  }

  async mention(name, text) {
    await this.editor().click();
    await this.page.keyboard.type(`@${name.slice(0, 4)}`);
    await this.page.getByRole("menuitem", { name }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.send();
  }

  async send() {
    if (this.place === "channel") await this.page.getByRole("button", { name: "Post", exact: true }).click();
    else await this.page.keyboard.press("Enter");
  }

  // The newest card that shows `text`, as a whole: the part behind an opened ShowCard is inside it.
  card(text) {
    const outermost = this.page.locator(".ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)");
    return outermost.filter({ hasText: text }).last();
  }

  async waitForCard(text) {
    const card = this.card(text);
    await card.waitFor();
    await card.scrollIntoViewIfNeeded();
    return card;
  }

  // How many messages the bot has written in the chat that is open.
  messages() {
    return this.page.getByText(bot.name, { exact: true }).count();
  }

  async waitUntilGone(text) {
    await this.card(text).waitFor({ state: "detached" });
  }

  async waitForText(text) {
    await this.page.getByText(text).last().waitFor();
  }

  async press(text, title) {
    await (await this.waitForCard(text)).getByRole("button", { name: title, exact: true }).last().click();
  }

  // `value` is what is typed, the title of the choice, or true and false for a tick.
  async fill(text, label, value) {
    const card = await this.waitForCard(text);
    if (typeof value === "boolean") {
      await card.getByRole("checkbox", { name: label }).setChecked(value);
      return;
    }
    const choice = card.getByRole("combobox", { name: label, exact: true });
    const radios = card.getByRole("radiogroup", { name: label });
    if (await choice.count()) {
      await choice.click();
      await this.page.getByRole("option", { name: value }).first().click();
    } else if (await radios.count()) await radios.getByRole("radio", { name: value }).check();
    else await card.getByRole("textbox", { name: label }).fill(value);
  }

  async picture(name) {
    this.pictured += 1;
    const number = String(this.pictured).padStart(2, "0");
    await this.page.screenshot({ path: path.join(pictures, `journey-${number}-${name}.png`) });
  }

  async close() {
    await this.page.close();
  }
}
