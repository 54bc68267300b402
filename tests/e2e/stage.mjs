// The board as its minutes of 17 January make it, a week before the next meeting: the bot, the client and its people.
import fs from "node:fs";
import path from "node:path";
import { openBrowser } from "./browser.mjs";
import { Clerk } from "./clerk.mjs";
import { Connector, Person } from "./others.mjs";
import { freshFolder, here } from "./places.mjs";
import { Client, startPlayground } from "./playground.mjs";
import { stopAll } from "./programs.mjs";

const minutes = path.join(here, "harbour-lane-2020-01-17.txt");
const beforeTheMeeting = "2020-03-05T09:00:00+00:00";

// Run `play` with everything started, in a folder of this name, and end it all whatever happens.
export async function onStage(name, play, screen) {
  const folder = freshFolder(name);
  const clerk = await Clerk.open(folder, beforeTheMeeting);
  let browser, connector;
  try {
    clerk.run("import", minutes);
    await clerk.serve();
    const playground = await startPlayground(clerk.endpoint, folder);
    browser = await openBrowser();
    connector = await Connector.open();
    const [oliver, eleanor, priya] = ["Oliver Reed", "Eleanor Marsh", "Priya Raman"].map(
      (person) => new Person(person, connector, clerk.endpoint),
    );
    for (const person of [oliver, eleanor, priya]) await person.says("hello");
    const client = await Client.open(browser, playground.url, screen);
    await play({ client, clerk, oliver, eleanor, priya });
  } finally {
    keepShown(connector, folder);
    await browser?.close();
    await connector?.close();
    await stopAll();
  }
}

// What the others were shown, one file a person: to be read, or drawn with CARDS=out/e2e/journey/shown.
function keepShown(connector, folder) {
  const shown = path.join(folder, "shown");
  fs.mkdirSync(shown);
  for (const [id, chat] of connector?.chats ?? []) {
    fs.writeFileSync(path.join(shown, `${id.split(":").at(-1)}.json`), JSON.stringify(chat, null, 1));
  }
}
