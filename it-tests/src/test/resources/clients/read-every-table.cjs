// Lists, describes and fetches every table by PxWebApi 2, as a program of an analyst does, and reads all of it with jsonstat-toolkit.
const { createRequire } = require("node:module");
const JSONstat = createRequire(process.cwd() + "/")("jsonstat-toolkit");
const root = process.argv[2];

async function read(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(address + ": " + answer.status + " " + (await answer.text()));
  return answer.json();
}

function must(condition, what) {
  if (!condition) throw new Error(what);
}

(async () => {
  const config = await read(root + "/config");
  must(config.apiVersion === "2.0.0" && config.maxDataCells > 0, "config");
  const listed = await read(root + "/tables?lang=en&pageSize=10000");
  must(listed.tables.length === listed.page.totalElements, "all tables on one page");
  for (const table of listed.tables) {
    for (const lang of ["nl", "en"]) {
      const metadata = JSONstat(await read(`${root}/tables/${table.id}/metadata?lang=${lang}`));
      must(metadata.class === "dataset" && metadata.length > 2, table.id + ": metadata");
      must(metadata.role.time.length === 1 && metadata.role.metric.length === 1, table.id + ": roles");
      for (const id of metadata.id) {
        must(metadata.Dimension(id).length > 0 && metadata.Dimension(id).label, table.id + ": " + id);
        must(metadata.Dimension(id).Category(0).label, table.id + ": labels of " + id);
      }
      const selection = metadata.id.map((id) => ({ variableCode: id, valueCodes: [metadata.Dimension(id).id[0]] }));
      const one = JSONstat(
        await read(`${root}/tables/${table.id}/data?lang=${lang}&outputFormat=json-stat2`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ selection }),
        }),
      );
      must(one.n === 1 && one.value.length === 1, table.id + ": one cell");
      const usual = JSONstat(await read(`${root}/tables/${table.id}/data?lang=${lang}`));
      must(usual.value.length === usual.n && usual.n > 1, table.id + ": usual selection");
      const rows = usual.toTable({ type: "arrobj" });
      must(rows.length === usual.n, table.id + ": rows");
    }
  }
  console.log(listed.tables.length + " tables read");
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
