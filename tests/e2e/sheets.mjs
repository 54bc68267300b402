// Contact sheets: many pictures on one, so that they are really looked at.
import fs from "node:fs";
import path from "node:path";
import { pictures } from "./places.mjs";

const onOne = { 320: 12, 480: 9 };
const columns = { 320: 4, 480: 3 };

function figure([name, file]) {
  const data = fs.readFileSync(file).toString("base64");
  return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
}

export async function drawSheets(browser, named, theme, width, background) {
  const page = await browser.newPage({ viewport: { width: columns[width] * (width + 16) + 16, height: 400 } });
  const style = `
    body { margin: 16px; columns: ${columns[width]}; column-gap: 16px; background: ${background}; }
    figure { margin: 0 0 16px; break-inside: avoid; }
    figcaption { font: 11px monospace; color: #888; }
    img { display: block; width: ${width}px; }`;
  for (let at = 0; at < named.length; at += onOne[width]) {
    const figures = named.slice(at, at + onOne[width]).map(figure).join("");
    await page.setContent(`<!doctype html><style>${style}</style>${figures}`);
    const number = String(at / onOne[width] + 1).padStart(2, "0");
    await page.screenshot({ path: path.join(pictures, `sheet-${theme}-${width}-${number}.png`), fullPage: true });
  }
  await page.close();
}
