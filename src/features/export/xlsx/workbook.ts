import { Zip, ZipDeflate } from 'fflate';
import { aboutSheet, clientsSheet, SharedStrings } from './sheets.ts';
import type { XlsxJob } from './workbook-job.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Files in xl/ with their kind in content types and relations. */
const PARTS = [
  ['worksheets/sheet1.xml', 'worksheet'],
  ['worksheets/sheet2.xml', 'worksheet'],
  ['styles.xml', 'styles'],
  ['sharedStrings.xml', 'sharedStrings'],
] as const;

const relations = (targets: ReadonlyArray<readonly [target: string, kind: string]>) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([target, kind], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/>${PARTS.map(
  ([file, kind]) => `<Override PartName="/xl/${file}" ContentType="${MEDIA}.${kind}+xml"/>`,
).join('')}</Types>`;

const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Clients" sheetId="1" r:id="rId1"/><sheet name="About" sheetId="2" r:id="rId2"/></sheets></workbook>`;

const FONT = '<sz val="11"/><name val="Calibri"/>';
const PLAIN = 'fillId="0" borderId="0"';

/** Plain, bold, and a time; sheets.ts has their places in `cellXfs`. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" ${PLAIN}/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" ${PLAIN} xfId="0"/><xf numFmtId="0" fontId="1" ${PLAIN} xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" ${PLAIN} xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook (ECMA-376) of two sheets: the clients, and what the file contains. @param onRows how many clients are written so far */
export function xlsxWorkbook(job: XlsxJob, onRows: (done: number) => void): Blob {
  const strings = new SharedStrings();
  const files: Readonly<Record<string, Iterable<string>>> = {
    '[Content_Types].xml': [CONTENT_TYPES],
    '_rels/.rels': [relations([['xl/workbook.xml', 'officeDocument']])],
    'xl/workbook.xml': [WORKBOOK],
    'xl/_rels/workbook.xml.rels': [relations(PARTS)],
    'xl/styles.xml': [STYLES],
    'xl/worksheets/sheet1.xml': clientsSheet(job, strings, onRows),
    'xl/worksheets/sheet2.xml': aboutSheet(job, strings),
    // The last one, because writing the sheets fills it.
    'xl/sharedStrings.xml': strings.xml(),
  };
  return new Blob(zipped(files), { type: `${MEDIA}.sheet` });
}

/** Level 6 takes twice as long and makes the file 1 % smaller. */
const LEVEL = 3;
/** A fixed date, so that the same clients give the same bytes. It is the earliest that ZIP can store. */
const NO_DATE = new Date(1980, 0, 1);
/** The largest size that ZIP without its 64-bit extension can store. */
const LARGEST = 0xffff_ffff;

/** Packs XML files one after the other; each text is compressed as soon as it is written. @throws Error if one is larger than 4 GB */
function zipped(files: Readonly<Record<string, Iterable<string>>>): Uint8Array<ArrayBuffer>[] {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  const zip = new Zip((fault, chunk) => {
    if (fault !== null) throw fault;
    chunks.push(Uint8Array.from(chunk));
  });
  for (const [name, texts] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = NO_DATE;
    zip.add(file);
    let size = 0;
    const push = (text: string) => {
      const bytes = encoder.encode(text);
      size += bytes.length;
      if (size > LARGEST) throw new Error('The file would be larger than 4 GB.');
      file.push(bytes);
    };
    push(XML);
    for (const text of texts) push(text);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return chunks;
}
