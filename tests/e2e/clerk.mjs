// The bot itself, in development mode, on a free port and a database of its own, in 2020.
import path from "node:path";
import { execFileSync } from "node:child_process";
import { boardclerk, root } from "./places.mjs";
import { answering, freePort, start } from "./programs.mjs";

export class Clerk {
  static async open(folder, now) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const clerk = new Clerk(url, {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: "C.UTF-8",
      BOARDCLERK_DATA_DIR: folder,
      BOARDCLERK_PORT: String(port),
      BOARDCLERK_PUBLIC_URL: url,
      BOARDCLERK_NOW: now,
      BOARDCLERK_PERSON_TURNS: "0",
    });
    clerk.log = path.join(folder, "clerk.log");
    return clerk;
  }

  constructor(url, env) {
    this.url = url;
    this.endpoint = `${url}/api/messages`;
    this.env = env;
  }

  // A command beside the bot, on the same record; returns what it prints.
  run(...args) {
    return execFileSync(boardclerk, args, { cwd: root, env: this.env, encoding: "utf8", stdio: "pipe" });
  }

  async serve() {
    this.program = start(boardclerk, ["serve", "--dev"], { cwd: root, env: this.env, log: this.log });
    await answering(`${this.url}/readyz`, this.program, 20);
  }

  async clock(now) {
    const answer = await fetch(`${this.url}/dev/clock`, { method: "POST", body: JSON.stringify({ now }) });
    if (!answer.ok) throw new Error(`the clock could not be moved to ${now}: ${await answer.text()}`);
  }

  export() {
    return JSON.parse(this.run("export", "--format", "json"));
  }
}
