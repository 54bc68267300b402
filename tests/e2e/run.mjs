// node run.mjs [manifest] [cards] [journey]: all three when none is named.
// node run.mjs conversation: draw docs/pictures/conversation.png anew.
import { Checks } from "./checks.mjs";

const parts = {
  manifest: () => import("./manifest.mjs"),
  cards: () => import("./draw_cards.mjs"),
  journey: () => import("./journey.mjs"),
  conversation: () => import("./conversation.mjs"),
};
const everyTime = ["manifest", "cards", "journey"];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length) {
  console.error(`There is no part called ${unknown.join(", ")}: name one of ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const checks = new Checks();
for (const name of named.length ? named : everyTime) {
  try {
    await (await parts[name]()).default(checks);
  } catch (problem) {
    await checks.check(`${name} runs to its end`, () => Promise.reject(problem));
  }
}
console.log(`${checks.passed} passed, ${checks.failed} failed`);
process.exit(checks.failed ? 1 : 0);
