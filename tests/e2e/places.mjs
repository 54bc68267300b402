// Where things are read and left; nothing is written outside out/e2e.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, "../..");
export const out = path.join(root, "out", "e2e");
export const pictures = path.join(out, "pictures");
export const modules = path.join(here, "node_modules");
export const boardclerk = path.join(root, ".venv", "bin", "boardclerk");
export const python = path.join(root, ".venv", "bin", "python");

export function freshFolder(...names) {
  const folder = path.join(out, ...names);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

export function clearPictures(which) {
  fs.mkdirSync(pictures, { recursive: true });
  for (const name of fs.readdirSync(pictures).filter(which)) fs.rmSync(path.join(pictures, name));
}
