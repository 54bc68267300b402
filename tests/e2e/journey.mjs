// The main journey of a member, in Microsoft's own client, against the running bot.
// Tomasz Nowak sits at the client; the secretary and the chair are played beside it.
import { expect } from "./checks.mjs";
import { bot } from "./people.mjs";
import { clearPictures } from "./places.mjs";
import { onStage } from "./stage.mjs";

const aWeekBefore = "2020-03-06T14:00:00+00:00";
const atTheMeeting = "2020-03-13T14:00:00+00:00";
const afterTheMeeting = "2020-03-16T09:00:00+00:00";

function meetingOn(clerk, on) {
  return clerk.export().boards[0].meetings.find(({ date }) => date === on);
}

function isRecorded(clerk, { state, deputy }) {
  const known = meetingOn(clerk, "2020-03-13").attendance.find(({ name }) => name === "Tomasz Nowak");
  const right = known.state === state && (known.deputy || null) === deputy;
  expect(right, `the record has ${known.state}, deputy ${known.deputy}`);
}

function shows(words, ...wanted) {
  for (const each of wanted) expect(words.includes(each), `there is no "${each}" in:\n${words}`);
}

async function welcome(checks, { client }) {
  await checks.check("whoever adds the app is welcomed once, by name, with things to say", async () => {
    const card = await client.waitForCard("Three things to say");
    shows(await card.innerText(), "Tomasz", "Harbour Lane Partnership Board", "Priya Raman");
    expect((await client.messages()) === 1, "more than one message came");
  });
  await client.picture("welcome");
}

async function apologies(checks, { client, clerk, priya }) {
  await checks.check("apologies with a deputy are typed and answered with a card", async () => {
    await client.say("Apologies for 13 March, Priya Raman will represent me");
    const card = await client.waitForCard("Apologies recorded");
    shows(await card.innerText(), "Harbour Lane", "Friday 13 March", "Priya Raman", "I am telling Priya");
    isRecorded(clerk, { state: "apologies", deputy: "Priya Raman" });
    await priya.waitsFor("named you as deputy");
  });
  await client.picture("apologies");
  await checks.check("the card's Undo takes the apologies back, and the card says so", async () => {
    await client.press("Apologies recorded", "Undo");
    await client.waitUntilGone("Apologies recorded");
    await client.waitForCard("aken back");
    isRecorded(clerk, { state: "expected", deputy: null });
    await priya.waitsFor("back");
  });
  await client.picture("undone");
}

async function action(checks, { client, clerk, oliver }) {
  await checks.check("the reminder comes by itself, with its buttons and the reader's own action", async () => {
    await oliver.says("start reminders");
    await oliver.waitsFor("eminders");
    await clerk.clock(aWeekBefore);
    const card = await client.waitForCard("meets in 7 days");
    shows(await card.innerText(), "Friday 13 March", "14:00", "Attending", "Send apologies", "Send a deputy", "4.1");
  });
  await client.picture("reminder");
  await checks.check("an action is marked complete by its button", async () => {
    await client.press("meets in 7 days", "Mark complete");
    await client.waitForText("4.1 is marked complete");
    const done = clerk.export().boards[0].actions.find(({ ref }) => ref === "4.1");
    expect(done.state === "done", `the record has 4.1 ${done.state}`);
  });
  await client.picture("marked-complete");
}

async function meeting(checks, { clerk, oliver, eleanor }) {
  await checks.check("the secretary records the meeting and the chair releases the draft", async () => {
    await oliver.says("new agenda item for 13 March: Harbour youth club");
    await oliver.waitsFor("Harbour youth club");
    await clerk.clock(atTheMeeting);
    for (const [words, answer] of meetingSaid) {
      await oliver.says(words);
      await oliver.waitsFor(answer);
    }
    await oliver.presses("Draft minutes");
    await oliver.presses("Send to the chair");
    await clerk.clock(afterTheMeeting);
    await eleanor.presses("Release");
    const { state } = meetingOn(clerk, "2020-03-13").minutes;
    expect(state === "circulated", `the record has the minutes ${state}`);
  });
}

// What the secretary types at the meeting, and what the bot's answer shows of it.
const meetingSaid = [
  ["start the meeting", "Eleanor Marsh chairs"],
  ["everybody is here", "are recorded as present"],
  ["minute: The Chair welcomed the members.", "welcomed the members"],
  ["item 3", "Harbour youth club"],
  ["minute: Tomasz Nowak presented the draft lease.", "the draft lease"],
  ["decision: The lease is to be signed.", "D3.1"],
  ["action 3: Tomasz Nowak to sign the lease by 24 April", "3.1 recorded"],
  ["end the meeting", "has ended"],
];

async function amendment(checks, { client, clerk, oliver }) {
  await checks.check("the circulated draft arrives by itself with what can be done about it", async () => {
    const card = await client.waitForCard("minutes of Friday 13 March");
    for (const name of ["No amendments", "Suggest an amendment"]) await card.getByRole("button", { name }).waitFor();
  });
  await client.picture("draft-minutes");
  await checks.check("an amendment is sent from the card's form", async () => {
    const words = "Priya Raman presented the draft lease.";
    await client.press("minutes of Friday 13 March", "Suggest an amendment");
    await client.fill("minutes of Friday 13 March", "Item", /Harbour youth club/);
    await client.fill("minutes of Friday 13 March", "Paragraph number", "1");
    await client.fill("minutes of Friday 13 March", "The words it should say", words);
    await client.picture("amendment-form");
    await client.press("minutes of Friday 13 March", "Send");
    await client.waitForCard(words);
    const [made] = meetingOn(clerk, "2020-03-13").minutes.amendments;
    const right = made?.words === words && made.by === "Tomasz Nowak" && made.item === "3" && made.number === 1;
    expect(right, `the record has ${JSON.stringify(made)}`);
    await oliver.waitsFor(words);
  });
  await client.picture("amendment-sent");
}

async function channel(checks, { client }) {
  await checks.check("in the channel the bot answers where it is mentioned", async () => {
    await client.switchTo("channel");
    await client.mention(bot.name, "when is the next meeting?");
    const card = await client.waitForCard("The next meeting is on");
    shows(await card.innerText(), "Friday 15 May", "Council Chamber");
  });
  await client.picture("channel");
}

export default async function journey(checks) {
  console.log("The journey");
  clearPictures((name) => name.startsWith("journey-"));
  await onStage("journey", async (stage) => {
    for (const step of [welcome, apologies, action, meeting, amendment, channel]) await step(checks, stage);
  });
}
