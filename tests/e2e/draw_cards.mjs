// Draws every golden card with Microsoft's renderer, in Teams' themes, at a phone's and a desk's width.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { keepLocal, openBrowser } from "./browser.mjs";
import { elementsOf, rules } from "./card_rules.mjs";
import { expect } from "./checks.mjs";
import { clearPictures, here, modules, out, pictures, python } from "./places.mjs";
import { drawSheets } from "./sheets.mjs";

const themes = { light: "#F5F5F5", dark: "#141414" };
const widths = [320, 480];
const designer = path.join(modules, "adaptivecards-designer");
const fonts = "'Segoe UI', 'Liberation Sans', Arial, sans-serif";

function gather() {
  execFileSync(python, [path.join(here, "cards.py"), ...(process.env.CARDS ? [process.env.CARDS] : [])], { stdio: ["ignore", "inherit", "inherit"] });
  const folder = path.join(out, "cards");
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => [
    path.basename(name, ".json"),
    JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")),
  ]);
}

function hostConfig(theme) {
  const file = path.join(designer, "lib", "hostConfigs", `microsoft-teams-${theme}.json`);
  const config = JSON.parse(fs.readFileSync(file, "utf8"));
  config.fontTypes.default.fontFamily = fonts;
  return config;
}

// The card as it comes, then with everything hidden shown, then with each form behind a button opened
// (where rows repeat a button, the first of them stands for all).
function statesOf(card) {
  const states = [{ ending: "", card, open: null }];
  const hidden = [...elementsOf(card)].some((element) => element.isVisible === false);
  if (hidden) states.push({ ending: "+all", card: allVisible(card), open: null });
  const opening = [...elementsOf(card)].filter((element) => element.type === "Action.ShowCard");
  for (const title of new Set(opening.map((action) => action.title))) {
    states.push({ ending: `+${slug(title)}`, card, open: title });
  }
  return states;
}

function allVisible(card) {
  return JSON.parse(JSON.stringify(card), (key, value) => (key === "isVisible" ? true : value));
}

function slug(title) {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}

async function openEasel(browser, theme) {
  const page = await browser.newPage({ viewport: { width: 600, height: 900 }, locale: "en-GB" });
  await keepLocal(page);
  const style = `body{margin:0;padding:12px;background:${themes[theme]};font-family:${fonts}} #frame{overflow-x:auto}`;
  await page.setContent(`<!doctype html><style>${style}</style><div class="${theme}"><div id="frame"></div></div>`);
  await page.addStyleTag({ path: path.join(designer, "dist", "containers", `teams-container-${theme}.css`) });
  await page.addStyleTag({ path: path.join(here, "teams.css") });
  await page.addScriptTag({ path: path.join(modules, "adaptivecards", "dist", "adaptivecards.min.js") });
  await page.addScriptTag({ path: path.join(modules, "markdown-it", "dist", "markdown-it.min.js") });
  await page.addScriptTag({ path: path.join(here, "draw_page.js") });
  return page;
}

async function drawOne(page, { card, open }, config, width, file) {
  const problems = await page.evaluate(([c, h, w]) => window.draw(c, h, w), [card, config, width]);
  if (open) problems.push(...(await page.evaluate(([t, w]) => window.open_(t, w), [open, width])));
  await page.locator("#frame").screenshot({ path: file });
  expect(problems.length === 0, problems.join("\n        "));
}

export default async function drawCards(checks) {
  console.log("The cards");
  const cards = gather();
  for (const [sentence, look] of Object.entries(rules)) {
    await checks.each(`every card ${sentence}`, cards, look);
  }
  clearPictures((name) => !name.startsWith("journey-"));
  const browser = await openBrowser();
  try {
    for (const theme of Object.keys(themes)) {
      const page = await openEasel(browser, theme);
      const config = hostConfig(theme);
      for (const width of widths) {
        const drawn = cards.flatMap(([name, card]) => statesOf(card).map((state) => [name + state.ending, state]));
        const file = (name) => path.join(pictures, `${name}-${theme}-${width}.png`);
        await checks.each(`every card draws whole, ${theme}, ${width} px`, drawn, (state) =>
          drawOne(page, state, config, width, file(drawn.find(([, each]) => each === state)[0])),
        );
        await drawSheets(browser, drawn.map(([name]) => [name, file(name)]), theme, width, themes[theme]);
      }
    }
  } finally {
    await browser.close();
  }
}
