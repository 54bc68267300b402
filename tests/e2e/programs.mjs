// Programs started for the run: each is ended by its own process id, also when the run fails.
import fs from "node:fs";
import net from "node:net";
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

const running = new Set();

export function start(command, args, { log, ...options }) {
  const to = fs.openSync(log, "a");
  const child = spawn(command, args, { ...options, stdio: ["ignore", to, to] });
  fs.closeSync(to);
  const program = { child, log, ended: new Promise((resolve) => child.once("close", resolve)) };
  child.once("error", (problem) => fs.appendFileSync(log, `${problem}\n`));
  running.add(program);
  program.ended.then(() => running.delete(program));
  return program;
}

export async function stop({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
  await ended;
  clearTimeout(late);
}

export async function stopAll() {
  await Promise.all([...running].map(stop));
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => stopAll().finally(() => process.exit(1)));
}
process.once("exit", () => running.forEach(({ child }) => child.kill("SIGKILL")));

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Wait until `url` answers 200; a program that ended meanwhile is quoted, not waited for.
export async function answering(url, { child, log }, seconds = 30) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    await pause(200);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return answer;
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) break;
  }
  const said = fs.readFileSync(log, "utf8").slice(-2000);
  throw new Error(`${url} does not answer. ${log} ends with:\n${said}`);
}
