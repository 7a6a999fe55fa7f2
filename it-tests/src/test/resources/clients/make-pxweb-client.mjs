// Makes a client of the specification of PxWebApi 2, in the way in which its own web front end has its client made, and packs the walk
// with it for Node and for a page: node make-pxweb-client.mjs SPECIFICATION WALK FOLDER
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";

const [specification, walk, folder] = process.argv.slice(2);
const installed = createRequire(process.cwd() + "/");

// examples stand in files of their own that are not published with the specification
const text = fs
  .readFileSync(specification, "utf8")
  .split(/\r?\n/)
  .map((line) => (line.includes("examplesAsYml") ? line.replace(/\$ref:.*$/, "value: {}") : line))
  .join("\n");
fs.mkdirSync(folder, { recursive: true });
const read = path.join(folder, "PxAPI-2.yml");
fs.writeFileSync(read, text);

await installed("openapi-typescript-codegen").generate({
  input: read,
  output: path.join(folder, "client"),
  httpClient: "fetch",
  clientName: "PxWeb",
});
fs.copyFileSync(walk, path.join(folder, "walk.ts"));
await installed("esbuild").build({
  entryPoints: [path.join(folder, "walk.ts")],
  outfile: path.join(folder, "walk.js"),
  bundle: true,
  format: "iife",
  globalName: "pxweb",
  // the client has a branch for Node that neither Node 20 nor a page needs
  logLevel: "error",
});
