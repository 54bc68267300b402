// The other people of the board, each in a personal chat of their own at a small Bot Framework connector.
import http from "node:http";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { elementsOf } from "./card_rules.mjs";
import { account, bot, tenantId } from "./people.mjs";

export class Connector {
  chats = new Map(); // conversation id -> [{ id, activity }]

  static async open() {
    const connector = new Connector();
    connector.server = http.createServer((request, response) => connector.#take(request, response));
    await new Promise((resolve) => connector.server.listen(0, "127.0.0.1", resolve));
    connector.url = `http://127.0.0.1:${connector.server.address().port}/`;
    return connector;
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  chat(id) {
    if (!this.chats.has(id)) this.chats.set(id, []);
    return this.chats.get(id);
  }

  async #take(request, response) {
    const parts = new URL(request.url, this.url).pathname.split("/").filter(Boolean).map(decodeURIComponent);
    const [, , conversation, kind, activityId] = parts;
    const answer = (status, body) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (request.method === "GET") return answer(200, kind?.startsWith("paged") ? { members: [] } : []);
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const body = text ? JSON.parse(text) : {};
    if (!conversation) return answer(201, { id: this.#chatWith(body.members), activityId: randomUUID() });
    return answer(201, { id: this.#write(conversation, request.method, activityId, body) });
  }

  #chatWith(members = []) {
    return `a:personal-${members[0]?.id}`;
  }

  #write(conversation, method, activityId, activity) {
    const chat = this.chat(conversation);
    const old = method === "PUT" && chat.find(({ id }) => id === activityId);
    if (old) old.activity = activity;
    const id = old ? activityId : randomUUID();
    if (!old) chat.push({ id, activity });
    return id;
  }
}

export class Person {
  constructor(name, connector, endpoint) {
    this.account = account(name);
    this.connector = connector;
    this.endpoint = endpoint;
    this.conversation = `a:personal-${this.account.id}`;
  }

  says(text) {
    return this.#post({ type: "message", text, textFormat: "plain" });
  }

  // Press the newest button called `title`, with what is typed into its card.
  async presses(title, typed = {}) {
    const { id, action } = await this.#button(title);
    const data = { ...action.data, ...typed };
    const value = { action: { type: "Action.Execute", title, verb: action.verb, data }, trigger: "manual" };
    const answer = await this.#post({ type: "invoke", name: "adaptiveCard/action", replyToId: id, value });
    const { value: card, type } = await answer.json();
    const entry = this.connector.chat(this.conversation).find((each) => each.id === id);
    if (type?.endsWith("card.adaptive")) entry.activity = { attachments: [{ content: card }] };
    return card;
  }

  // Everything shown in this chat, cards as JSON.
  shown() {
    return this.connector.chat(this.conversation).map(({ activity }) => JSON.stringify(activity)).join("\n");
  }

  waitsFor(text, seconds = 10) {
    return until(seconds, () => this.shown().includes(text), () => `${this.account.name} was not shown "${text}", but last:\n${this.#last()}`);
  }

  // The words and buttons of the newest message.
  #last() {
    const { activity } = this.connector.chat(this.conversation).at(-1) ?? {};
    const elements = [...elementsOf(activity?.attachments ?? [])];
    return [activity?.text, ...elements.map(({ text, title }) => text ?? title)].filter(Boolean).join("\n");
  }

  #button(title) {
    const find = () => {
      for (const { id, activity } of this.connector.chat(this.conversation).toReversed()) {
        const action = [...elementsOf(activity.attachments ?? [])]
          .filter((element) => element.type === "Action.Execute" || element.type === "Action.Submit")
          .find((element) => element.title === title);
        if (action) return { id, action };
      }
      return null;
    };
    return until(10, find, () => `${this.account.name} has no button "${title}"; the last shown was:\n${this.#last()}`);
  }

  async #post(activity) {
    const { id, name, aadObjectId } = this.account;
    const answer = await fetch(this.endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: "msteams",
        serviceUrl: this.connector.url,
        from: { id, name, aadObjectId },
        recipient: bot,
        conversation: { id: this.conversation, conversationType: "personal", tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: "en-GB",
        ...activity,
      }),
    });
    if (!answer.ok) throw new Error(`the bot answered ${this.account.name} with ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}

async function until(seconds, look, sentence) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(sentence());
    await pause(100);
  }
}
