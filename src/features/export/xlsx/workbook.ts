import type { XlsxJob } from './workbook-job.ts';
import { aboutSheet, clientsSheet } from './sheets.ts';
import { SharedStrings } from './shared-strings.ts';
import { ZipFile } from './zip-file.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** File below xl/, and what it is called in content types and relations. */
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

/** Plain, bold, and a time; sheets.ts names them by their place in cellXfs. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" ${PLAIN}/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" ${PLAIN} xfId="0"/><xf numFmtId="0" fontId="1" ${PLAIN} xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" ${PLAIN} xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook (ECMA-376) of two sheets: the clients, and how the file was made. @param onRows how many clients are written */
export function xlsxWorkbook(job: XlsxJob, onRows: (done: number) => void): Blob {
  const zip = new ZipFile();
  const strings = new SharedStrings();
  zip.add('[Content_Types].xml', [XML, CONTENT_TYPES]);
  zip.add('_rels/.rels', [XML, relations([['xl/workbook.xml', 'officeDocument']])]);
  zip.add('xl/workbook.xml', [XML, WORKBOOK]);
  zip.add('xl/_rels/workbook.xml.rels', [XML, relations(PARTS)]);
  zip.add('xl/styles.xml', [XML, STYLES]);
  zip.add('xl/worksheets/sheet1.xml', withHead(clientsSheet(job, strings, onRows)));
  zip.add('xl/worksheets/sheet2.xml', withHead(aboutSheet(job, strings)));
  // The last one, for the sheets fill it.
  zip.add('xl/sharedStrings.xml', withHead(strings.xml()));
  return zip.finish(`${MEDIA}.sheet`);
}

function* withHead(xml: Iterable<string>): Generator<string> {
  yield XML;
  yield* xml;
}
