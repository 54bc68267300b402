// What every card must have, beyond what the schema asks (voice.md, "Cards").
import { expect } from "./checks.mjs";

const largest = 28 * 1024;

export function* elementsOf(value) {
  if (Array.isArray(value)) {
    for (const each of value) yield* elementsOf(each);
  } else if (value && typeof value === "object") {
    if (typeof value.type === "string") yield value;
    for (const [key, each] of Object.entries(value)) if (key !== "data") yield* elementsOf(each);
  }
}

function ofType(card, test) {
  return [...elementsOf(card)].filter((element) => test(element.type));
}

export const rules = {
  "stands alone in a notification": (card) => {
    for (const key of ["fallbackText", "speak"]) expect(card[key]?.trim(), `it has no ${key}`);
  },
  "labels every input": (card) => {
    for (const input of ofType(card, (type) => type.startsWith("Input."))) {
      expect(input.label?.trim(), `${input.type} "${input.id}" has no label`);
      expect(!input.isRequired || input.errorMessage, `"${input.id}" is required and has no error message`);
    }
  },
  "gives every picture its words": (card) => {
    for (const image of ofType(card, (type) => type === "Image")) expect(image.altText, "a picture has no altText");
    for (const action of ofType(card, (type) => type.startsWith("Action."))) {
      expect(action.title?.trim() || action.tooltip, `an ${action.type} has no title`);
    }
  },
  "has one primary button, first, and three in view": (card) => {
    for (const holder of elementsOf(card)) {
      if (!["AdaptiveCard", "ActionSet"].includes(holder.type) || !holder.actions) continue;
      const inView = holder.actions.filter((action) => action.mode !== "secondary");
      expect(inView.length <= 3, `${inView.length} buttons are in view: ${inView.map((a) => a.title).join(", ")}`);
      const positive = holder.actions.filter((action) => action.style === "positive");
      expect(positive.length <= 1, `${positive.length} buttons are styled positive`);
      expect(!positive.length || holder.actions[0] === positive[0], "the primary button is not the first");
    }
  },
  "has no table of more than three columns": (card) => {
    for (const table of ofType(card, (type) => type === "Table")) {
      expect((table.columns?.length ?? 0) <= 3, `a table has ${table.columns?.length} columns`);
    }
  },
  "is small enough to send": (card) => {
    const size = Buffer.byteLength(JSON.stringify(card));
    expect(size < largest, `it has ${size} bytes; at most ${largest} are sent`);
    expect((card.refresh?.userIds?.length ?? 0) <= 60, "it is refreshed for more than 60 people");
  },
};
