// The package made by `boardclerk manifest`, judged by Microsoft's own validator and schema.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { ManifestUtil, TeamsManifestConverter } from "@microsoft/app-manifest";
import { expect } from "./checks.mjs";
import { boardclerk, freshFolder, modules, python, root } from "./places.mjs";

const appId = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
const domain = "clerk.wexcombe.example";

function schemaOf(manifest) {
  const folder = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}`;
  return JSON.parse(fs.readFileSync(path.join(modules, folder, "MicrosoftTeams.schema.json"), "utf8"));
}

async function judge(manifest) {
  const problems = await ManifestUtil.validateManifestAgainstSchema(manifest, schemaOf(manifest));
  expect(problems.length === 0, problems.join("\n"));
  TeamsManifestConverter.jsonToManifest(JSON.stringify(manifest));
}

function packed() {
  const file = path.join(freshFolder("manifest"), "clerk.zip");
  execFileSync(boardclerk, ["manifest", "--app-id", appId, "--domain", domain, "-o", file], { stdio: "pipe" });
  const unpack = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('manifest.json').decode())";
  return JSON.parse(execFileSync(python, ["-c", unpack, file], { encoding: "utf8" }));
}

export default async function manifest(checks) {
  console.log("The manifest");
  const template = JSON.parse(fs.readFileSync(path.join(root, "manifest", "manifest.json"), "utf8"));
  await checks.check("the manifest in the project is valid", () => judge(template));
  await checks.check("the packed manifest, id and domain filled in, is valid", () => judge(packed()));
  await checks.check("the validator refuses a manifest with a permission that does not exist", async () => {
    const wrong = await judge({ ...template, permissions: ["everything"] }).then(() => false, () => true);
    expect(wrong, "it was accepted");
  });
}
