// The README's picture: a reminder and apologies in the personal chat, as the client shows them.
import fs from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";
import { onStage } from "./stage.mjs";

const picture = path.join(root, "docs", "pictures", "conversation.png");
// The chat is opened at a desk, then made as narrow as a phone: 600 px, drawn one and a half times as large.
const screen = { viewport: { width: 1280, height: 1100 }, deviceScaleFactor: 1.5 };
const narrow = { width: 600, height: 1100 };
const chat = { x: 0, width: narrow.width };

export default async function conversation(checks) {
  console.log("The conversation");
  await checks.check(`${path.relative(root, picture)} is drawn`, () => onStage("conversation", draw, screen));
}

async function draw({ client, clerk, oliver }) {
  await client.page.setViewportSize(narrow);
  await oliver.says("start reminders");
  await clerk.clock("2020-03-06T14:00:00+00:00");
  await client.waitForCard("meets in 7 days");
  await client.say("Apologies for 13 March, Priya Raman will represent me");
  await client.waitForCard("Apologies recorded");
  const first = await client.card("meets in 7 days").boundingBox();
  const last = await client.card("Apologies recorded").boundingBox();
  const y = Math.floor(first.y - 30);
  const height = Math.ceil(last.y + last.height + 24 - y);
  fs.mkdirSync(path.dirname(picture), { recursive: true });
  await client.page.screenshot({ path: picture, clip: { ...chat, y, height } });
}
