// What a client made of the specification does with every table: list, describe, fetch, save; says how much it found.
import { PxWeb } from "./client";

function must(condition: unknown, what: string): void {
  if (!condition) throw new Error(what);
}

function same(one: unknown, other: unknown, what: string): void {
  must(JSON.stringify(one) === JSON.stringify(other), what);
}

async function all(px: any, lang: string): Promise<any[]> {
  const tables: any[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const got = await px.tables.listAllTables(lang, undefined, undefined, false, page, 4);
    tables.push(...got.tables);
    pages = got.page.totalPages;
  }
  return tables;
}

async function codeLists(px: any, id: string, lang: string): Promise<number> {
  const metadata = await px.tables.getMetadataById(id, lang);
  let found = 0;
  for (const variable of metadata.id) {
    for (const list of metadata.dimension[variable].extension.codelists ?? []) {
      const values = (await px.codelists.getCodelistById(list.id, lang)).values.map((value: any) => value.code);
      const applied = await px.tables.getMetadataById(id, lang, undefined, undefined, { [variable]: list.id });
      same(Object.keys(applied.dimension[variable].category.index), values, `${id}: values of ${list.id}`);
      found++;
    }
  }
  return found;
}

async function figures(px: any, id: string, lang: string, formats: string[]): Promise<void> {
  const selection = await px.tables.getDefaultSelection(id, lang);
  const values = Object.fromEntries(selection.selection.map((one: any) => [one.variableCode, one.valueCodes]));
  const got = await px.tables.getTableData(id, lang, values, undefined, "json-stat2");
  must(got.value.length > 1, `${id}: figures`);
  same(got.value, (await px.tables.getTableData(id, lang)).value, `${id}: nothing chosen`);
  const posted = await px.tables.getTableDataByPost(id, lang, "json-stat2", undefined, selection);
  same(got.value, posted.value, `${id}: the usual selection sent back as it came`);
  for (const format of formats) {
    const { heading, stub } = selection.placement;
    const file = await px.tables.getTableData(id, lang, values, undefined, format, undefined, heading, stub);
    must(file.length > 100 || file.class === "dataset", `${id}: ${format}`);
  }
  const order = { tableId: id, language: lang, selection, outputFormat: "csv", outputFormatParams: ["UseTexts"] };
  const saved = await px.savedQueries.createSaveQuery(order);
  const again = await px.savedQueries.createSaveQuery((await px.savedQueries.getSaveQuery(saved.id)).savedQuery);
  same(again.id, saved.id, `${id}: a saved query sent back as it came`);
  same((await px.savedQueries.getSavedQuerySelection(saved.id)).selection, selection.selection, `${id}: kept selection`);
  must((await px.savedQueries.runSaveQuery(saved.id)).includes("measure_label,value"), `${id}: saved query as CSV`);
}

async function refused(call: Promise<unknown>, status: number): Promise<void> {
  const error: any = await call.then(
    () => ({ status: "no error" }),
    (problem) => problem,
  );
  same([error.status, error.body?.status], [status, status], `a problem ${status}`);
}

export async function walk(base: string, lang: string): Promise<string> {
  const px: any = new PxWeb({ BASE: base });
  const config = await px.configuration.getApiConfiguration();
  let tables = 0;
  let lists = 0;
  must(
    config.languages.some((language: any) => language.id === lang),
    lang,
  );
  for (const listed of await all(px, lang)) {
    same((await px.tables.getTableById(listed.id, lang)).label, listed.label, `${listed.id}: label`);
    lists += await codeLists(px, listed.id, lang);
    await figures(px, listed.id, lang, config.dataFormats);
    tables++;
  }
  await refused(px.tables.getTableData("no-such-table", "en"), 404);
  await refused(px.tables.getTableData("internationals-by-nationality", "en", { nationality: ["top("] }), 400);
  return `${tables} tables, ${lists} code lists`;
}
