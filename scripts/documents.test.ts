import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { KEYS } from '#state/address/keys.ts';
import { readConfig } from '../server/config.ts';
import { NETWORKS } from '../simulator/catalog.ts';

// What the documents name is there, and what must be documented is named.

/** The project's own folders: what somebody keeps beside them is not ours. */
const FOLDERS = ['bench', 'docs', 'e2e', 'public', 'scripts', 'server', 'simulator', 'src'];

/** All files and folders of the project. */
const files = readdirSync('.', { withFileTypes: true })
  .filter((entry) => (entry.isDirectory() ? FOLDERS.includes(entry.name) : true))
  .flatMap((entry) => [
    entry.name,
    ...(entry.isDirectory() ? readdirSync(entry.name, { recursive: true, encoding: 'utf8' }) : []).map((name) =>
      path.posix.join(entry.name, name.replaceAll(path.sep, '/')),
    ),
  ]);
const documents = files.filter((file) => /^(README|ARCHITECTURE|[^/]+\/.*)\.md$/.test(file));
const read = (file: string) => readFileSync(file, 'utf8');

/** Whether a document may call something so: a file, with or without its ending, or a folder, seen from the root, from `src`, or from the document's folder or one within it. */
function exists(name: string, document: string): boolean {
  const folder = path.posix.dirname(document);
  const roots = ['.', 'src', folder].map((root) => path.posix.join(root, name).replace(/\/$/, ''));
  const within = (file: string) => folder === '.' || file.startsWith(`${folder}/`);
  return files.some((file) => {
    const bare = file.replace(/\.\w+(\.ts)?$/, '');
    return (
      roots.some((root) => root === file || root === bare || file.startsWith(`${root}/`)) ||
      (within(file) && [file, bare].some((one) => one.endsWith(`/${name}`)))
    );
  });
}

/** Paths and file names in backquotes, and links to files. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:[\w-]+\/)*[\w.-]+\.(?:tsx?|m?js|css|md|json))`|\]\(([^):]+)\)/g)].map(
    ([, quoted, linked]) => quoted ?? linked,
  );

/** The names in the first column of tables of files. */
const tableNames = (text: string): string[] =>
  [...text.matchAll(/^\|\s+(?:file|file or folder|room)\s+\|.*\n\|[ |-]+\n((?:\|.*\n)+)/gm)].flatMap(([, rows]) =>
    rows.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([\w./-]+)`/g)].map(([, name]) => name)),
  );

const inAll = (namesOf: (text: string) => readonly string[], isKnown: (name: string, document: string) => boolean) =>
  documents.flatMap((document) =>
    namesOf(read(document))
      .filter((name) => !isKnown(name, document))
      .map((name) => `${document}: ${name}`),
  );

it('names only files that exist', () => {
  const isBuilt = (name: string) => /^dist(-server)?\//.test(name);
  const isKnown = (name: string, document: string) => isBuilt(name) || exists(name, document);
  expect(inAll((text) => [...namesIn(text), ...tableNames(text)], isKnown)).toEqual([]);
});

it('names only files, functions and words that the code has', () => {
  const code = files.filter((file) => /\.(tsx?|m?js|css|json)$/.test(file) && file !== 'package-lock.json').map(read);
  const words = new Set(code.join('\n').match(/[\w-]+/g));
  // The ids of the simulator's cafés are computed.
  const wordsIn = (text: string) => [...text.matchAll(/`(?!L_)([A-Za-z][\w-]{2,})`/g)].map(([, word]) => word);
  expect(inAll(wordsIn, (word, document) => words.has(word) || exists(word, document))).toEqual([]);
});

it('has a name for each file and folder of its own folder in each README', () => {
  const isNamed = (name: string) => !/\.(test|spec|module|d)\.|^README|\.json$|-lock/.test(name);
  const unnamed = documents
    .filter((document) => /.\/README\.md$/.test(document))
    .flatMap((document) => {
      const text = read(document);
      return readdirSync(path.dirname(document))
        .filter((name) => isNamed(name) && !text.includes(name.replace(/\..*$/, '')))
        .map((name) => `${document}: ${name}`);
    });
  expect(unnamed).toEqual([]);
});

it('names only commands that exist', () => {
  const scripts: unknown = JSON.parse(read('package.json')).scripts;
  const isScript = (name: string) => typeof scripts === 'object' && scripts !== null && Object.hasOwn(scripts, name);
  expect(inAll((text) => [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name), isScript)).toEqual(
    [],
  );
});

it('names every key of the address in the README', () => {
  const [, links] = read('README.md').split('## Links');
  const keys = Object.keys(KEYS).filter((key) => !key.startsWith('ask.'));
  expect(keys.filter((key) => !links.includes(`\`${key}\``) && !links.includes(`${key}=`))).toEqual([]);
});

it('names every setting in the README of the settings', () => {
  const source = files
    .filter((file) => /^src\/state\/settings\/.*\.ts$/.test(file))
    .map(read)
    .join('\n');
  const names = [...source.matchAll(/setting(?:<.*>)?\(\{\s*name: '([\w-]+)'/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(7);
  expect(names.filter((name) => !read('src/state/settings/README.md').includes(`\`${name}\``))).toEqual([]);
});

it('has every network of the simulator in its README', () => {
  const text = read('simulator/README.md');
  const rows = [...text.matchAll(/^\| `(N_\d+)` +\| (.*?) +\|/gm)].map(([, id, name]) => `${id} ${name}`);
  const networks = NETWORKS.filter(({ wire }) => wire.id.startsWith('N_'));
  expect(rows.toSorted()).toEqual(networks.map(({ wire: { id, name } }) => `${id} ${name}`).toSorted());
});

it('has the variables of the environment that the server reads in the README, and no others', () => {
  const source = files
    .filter((file) => /^server\/(?!.*test).*\.ts$/.test(file))
    .map(read)
    .join('\n');
  const known = /\b(?:MERAKI|CLIENTSCOPE|NODE)_[A-Z_]+\b|\b(?:HTTPS?|NO)_PROXY\b/g;
  const inReadme = new Set(read('README.md').match(known));
  const inServer = new Set(source.match(known));
  expect([...inServer].toSorted()).toEqual([...inReadme].toSorted());
});

it('names the defaults of the variables as the server has them', () => {
  const numbers = [...read('README.md').matchAll(/^\| `([A-Z_]+)` +\| (\d+) +\|/gm)];
  expect(numbers.length).toBeGreaterThan(9);
  for (const [, name, value] of numbers) expect([name, readConfig({ [name]: value })]).toEqual([name, readConfig({})]);
});

it('is checked out with LF everywhere, as the format has it', () => {
  expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
});
