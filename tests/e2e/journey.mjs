// The main journey of a member, in Microsoft's own client, against the running bot.
// Tomasz Nowak sits at the client; the secretary and the chair are played beside it.
import path from "node:path";
import { openBrowser } from "./browser.mjs";
import { expect } from "./checks.mjs";
import { Clerk } from "./clerk.mjs";
import { Connector, Person } from "./others.mjs";
import { bot } from "./people.mjs";
import { clearPictures, freshFolder, here } from "./places.mjs";
import { Client, startPlayground } from "./playground.mjs";
import { stopAll } from "./programs.mjs";

const minutes = path.join(here, "harbour-lane-2020-01-17.txt");
const beforeTheMeeting = "2020-03-05T09:00:00+00:00";
const atTheMeeting = "2020-03-13T14:00:00+00:00";
const afterTheMeeting = "2020-03-16T09:00:00+00:00";

function ofTomasz(clerk, on) {
  const meeting = clerk.export().boards[0].meetings.find(({ date }) => date === on);
  return meeting.attendance.find(({ name }) => name === "Tomasz Nowak");
}

async function apologies(checks, { client, clerk }) {
  await checks.check("apologies with a deputy are typed and answered with a card", async () => {
    await client.say("Apologies for 13 March, Priya Raman will represent me");
    const card = await client.waitForCard("Apologies recorded");
    const shown = await card.innerText();
    for (const word of ["Harbour Lane", "Friday 13 March", "Priya"]) expect(shown.includes(word), `no "${word}" on it`);
    const { state, deputy } = ofTomasz(clerk, "2020-03-13");
    expect(state === "apologies" && deputy === "Priya Raman", `the record has ${state}, ${deputy}`);
  });
  await client.picture("apologies");
  await checks.check("the card's Undo takes the apologies back, and the card says so", async () => {
    await client.press("Apologies recorded", "Undo");
    await client.waitUntilGone("Apologies recorded");
    const { state, deputy } = ofTomasz(clerk, "2020-03-13");
    expect(state === "expected" && !deputy, `the record has ${state}, ${deputy}`);
  });
  await client.picture("undone");
}

async function action(checks, { client, clerk }) {
  await checks.check("an action is marked complete by its button", async () => {
    await client.say("what are my actions?");
    await client.waitForCard("4.1");
    await client.picture("my-actions");
    await client.press("4.1", "Mark complete");
    await client.waitForText("marked complete");
    const done = clerk.export().boards[0].actions.find(({ ref }) => ref === "4.1");
    expect(done.state === "done", `the record has 4.1 ${done.state}`);
  });
  await client.picture("marked-complete");
}

async function meeting(checks, { clerk, oliver, eleanor }) {
  await checks.check("the secretary records the meeting and the chair releases the draft", async () => {
    await clerk.clock(atTheMeeting);
    await oliver.says("start the meeting");
    await oliver.waitsFor("Attendance");
    await oliver.says("item 1: Welcome and apologies");
    await oliver.says("The Chair welcomed the members.");
    await oliver.says("item 2: Harbour youth club");
    await oliver.says("Tomasz Nowak presented the draft lease.");
    await oliver.says("Agreed: the lease is to be signed.");
    await oliver.says("action 2: Tomasz Nowak to sign the lease by 24 April");
    await oliver.waitsFor("2.1");
    await oliver.says("end the meeting");
    await oliver.presses("Send to the chair");
    await clerk.clock(afterTheMeeting);
    await eleanor.presses("Release");
  });
}

async function amendment(checks, { client, clerk }) {
  await checks.check("the circulated draft arrives by itself with what can be done about it", async () => {
    const card = await client.waitForCard("draft minutes");
    await card.getByRole("button", { name: "No amendments" }).waitFor();
  });
  await client.picture("draft-minutes");
  await checks.check("an amendment is sent from the card's form", async () => {
    const words = "The draft lease was presented by Priya Raman.";
    await client.press("draft minutes", "Suggest an amendment");
    await client.fill("draft minutes", "Item", /Harbour youth club/);
    await client.fill("draft minutes", "Words", words);
    await client.picture("amendment-form");
    await client.press("draft minutes", "Send");
    await client.waitForText("amendment");
    expect(JSON.stringify(clerk.export()).includes(words), "the record does not have the amendment");
  });
  await client.picture("amendment-sent");
}

async function channel(checks, { client }) {
  await checks.check("in the channel the bot answers where it is mentioned", async () => {
    await client.switchTo("channel");
    await client.mention(bot.name, "when is the next meeting?");
    await client.waitForText("Friday 15 May");
  });
  await client.picture("channel");
}

export default async function journey(checks) {
  console.log("The journey");
  clearPictures((name) => name.startsWith("journey-"));
  const folder = freshFolder("journey");
  const clerk = await Clerk.open(folder, beforeTheMeeting);
  let browser, connector;
  try {
    clerk.run("import", minutes);
    await clerk.serve();
    const playground = await startPlayground(clerk.endpoint, folder);
    browser = await openBrowser();
    connector = await Connector.open();
    const oliver = new Person("Oliver Reed", connector, clerk.endpoint);
    const eleanor = new Person("Eleanor Marsh", connector, clerk.endpoint);
    const client = await Client.open(browser, playground.url);
    const stage = { client, clerk, oliver, eleanor };
    await eleanor.says("hello");
    for (const step of [apologies, action, meeting, amendment, channel]) await step(checks, stage);
  } finally {
    await browser?.close();
    await connector?.close();
    await stopAll();
  }
}
