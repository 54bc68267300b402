import { chromium } from "playwright-core";
import { freshFolder } from "./places.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Chromium keeps its settings where HOME says: in out/e2e too.
export function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const env = { ...process.env, HOME: freshFolder("home") };
  return chromium.launch({ executablePath, args: flags, env });
}

// Pages see this machine only: a run without a network looks the same as one with it.
export async function keepLocal(page) {
  await page.route("**/*", (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    const local = protocol !== "https:" && protocol !== "http:" ? true : ["localhost", "127.0.0.1"].includes(hostname);
    return local ? route.continue() : route.abort();
  });
}
